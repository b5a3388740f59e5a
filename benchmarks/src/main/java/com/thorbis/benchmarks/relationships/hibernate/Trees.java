package com.thorbis.benchmarks.relationships.hibernate;

import java.util.List;
import java.util.UUID;

import org.hibernate.Hibernate;
import org.hibernate.Session;

import com.thorbis.benchmarks.relationships.Request;

/** Customers, with what belongs to them loaded as the session is told, or by one join. */
final class Trees {

    private static final String ROOTS = """
            from Customer where customerNumber > :after order by customerNumber""";

    /** The page is a query of its own: a limit on the join would be applied in memory, by the guide's warning. */
    private static final String JOINED = """
            from Customer c
            left join fetch c.vehicles v left join fetch v.repairOrders o left join fetch o.lineItems
            where c.id in (select p.id from Customer p
                where p.customerNumber > :after order by p.customerNumber limit :limit)
            order by c.customerNumber""";

    private static final String LINES = "from LineItem where id > :after order by id";

    private Trees() {}

    static List<Customer> roots(Session session, Request<String> request) {
        return session.createSelectionQuery(ROOTS, Customer.class)
                .setParameter("after", request.after())
                .setMaxResults(request.limit())
                .getResultList();
    }

    /** Customers whose collections were asked for, one after the other; the session decides how many it loads at once. */
    static List<Customer> touched(List<Customer> customers) {
        for (Customer customer : customers) {
            for (Vehicle vehicle : customer.vehicles) {
                for (RepairOrder order : vehicle.repairOrders) {
                    Hibernate.initialize(order.lineItems);
                }
            }
        }
        return customers;
    }

    static List<Customer> joined(Session session, Request<String> request) {
        return session.createSelectionQuery(JOINED, Customer.class)
                .setParameter("after", request.after())
                .setParameter("limit", request.limit())
                .getResultList();
    }

    static List<LineItem> lines(Session session, Request<UUID> request) {
        return session.createSelectionQuery(LINES, LineItem.class)
                .setParameter("after", request.after())
                .setMaxResults(request.limit())
                .getResultList();
    }
}
