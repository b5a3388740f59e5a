import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.user_mgmt.tables.Users;

class AmbiguousEdge {

    Fetch<Users, Node> people() {
        Fetch<Users, Node> people = Fetch.from(Users.USERS).with(Users::repairOrdersAsServiceWriter);
        people = people.with(Users::repairOrders); // does not compile
        return people;
    }
}
