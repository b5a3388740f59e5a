import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;

class EndlessCustomers {

    Fetch<MenuCategories, Node> categories() {
        return Fetch.from(MenuCategories.MENU_CATEGORIES).recursively(MenuCategories::subcategories);
    }

    void customers() {
        Fetch.from(Customers.CUSTOMERS).recursively(Customers::vehicles, 3); // does not compile
    }
}
