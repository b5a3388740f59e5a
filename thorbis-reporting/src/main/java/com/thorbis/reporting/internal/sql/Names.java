package com.thorbis.reporting.internal.sql;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.user_mgmt.tables.Users;

/** What people are called. */
public final class Names {

    private Names() {}

    /** First and last name, or that of the company. */
    public static Field<String> of(Customers customer) {
        return DSL.coalesce(joined(customer.FIRST_NAME, customer.LAST_NAME), customer.COMPANY_NAME);
    }

    /** First and last name, or the e-mail address. */
    public static Field<String> of(Users user) {
        return DSL.coalesce(joined(user.FIRST_NAME, user.LAST_NAME), user.EMAIL);
    }

    private static Field<String> joined(Field<String> first, Field<String> last) {
        return DSL.field("nullif(concat_ws(' ', {0}, {1}), '')", SQLDataType.CLOB, first, last);
    }
}
