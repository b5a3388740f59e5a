import com.thorbis.dao.Tenant;

import static com.thorbis.schema.user_mgmt.Tables.USERS;

class GlobalInsert {

    void add(Tenant tenant) {
        tenant.dao(USERS).list();
        tenant.dao(USERS).insert(user -> user.setEmail("ann@example.com")); // does not compile
    }
}
