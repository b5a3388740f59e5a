import java.util.UUID;

import com.thorbis.dao.Thorbis;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;

class NoTenant {

    void count(Thorbis thorbis, UUID business, UUID user) {
        thorbis.tenant(business, user).dao(CUSTOMERS).count();
        thorbis.dao(CUSTOMERS).count(); // does not compile
    }
}
