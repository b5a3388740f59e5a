import java.util.UUID;

import com.thorbis.dao.Tenant;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;

class TextForAKey {

    void find(Tenant tenant, UUID id) {
        tenant.dao(CUSTOMERS).find(id);
        tenant.dao(CUSTOMERS).find(id.toString()); // does not compile
    }
}
