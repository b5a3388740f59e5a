import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;

class WrongEdge {

    Fetch<Customers, Node> customers() {
        Fetch<Customers, Node> customers = Fetch.from(Customers.CUSTOMERS).with(Customers::vehicles);
        customers = customers.with(Vehicles::repairOrders); // does not compile
        return customers;
    }
}
