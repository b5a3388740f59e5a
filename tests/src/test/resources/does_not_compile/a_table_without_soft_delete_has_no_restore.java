import java.util.UUID;

import com.thorbis.dao.Tenant;

import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

class NothingToRestore {

    void restore(Tenant tenant, UUID id) {
        tenant.dao(CUSTOMERS).restore(id);
        tenant.dao(RO_LINE_ITEMS).restore(id); // does not compile
    }
}
