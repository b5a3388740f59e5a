import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.hs.tables.Customers;

class WrongCondition {

    Fetch<Customers, Node> customers() {
        Fetch<Customers, Node> customers =
                Fetch.from(Customers.CUSTOMERS).where(c -> Related.any(c.vehicles(), v -> v.MODEL.eq("900")));
        customers = customers.where(c -> Related.any(c.vehicles(), v -> v.RO_NUMBER.eq("R-1"))); // does not compile
        return customers;
    }
}
