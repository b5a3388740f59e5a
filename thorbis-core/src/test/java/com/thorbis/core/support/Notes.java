package com.thorbis.core.support;

/** A tenant table with a child, and two tenants. */
public final class Notes {

    public static final String A = "'aaaaaaaa-0000-0000-0000-000000000000'";
    public static final String B = "'bbbbbbbb-0000-0000-0000-000000000000'";

    private Notes() {}

    public static void create(TestDatabase database) {
        database.run("owner", """
                CREATE SCHEMA app;
                CREATE TABLE app.notes (
                    business_id uuid NOT NULL, id bigint NOT NULL, body text,
                    updated_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (business_id, id));
                CREATE TABLE app.replies (
                    business_id uuid NOT NULL, id bigint NOT NULL, note_id bigint, PRIMARY KEY (business_id, id));
                SELECT thorbis.make_tenant_table('app.notes');
                SELECT thorbis.make_tenant_table('app.replies');
                """);
    }

    /** Begins a statement list as tenant A. */
    public static String enterA() {
        return "SELECT thorbis.enter(" + A + ", 'ann'); ";
    }

    /** Begins a statement list as tenant B. */
    public static String enterB() {
        return "SELECT thorbis.enter(" + B + ", 'ben'); ";
    }
}
