package com.thorbis.core.audit;

/** Views are security_invoker. */
final class ViewsAreInvokers implements Rule {

    @Override
    public String name() {
        return "views-are-invokers";
    }

    @Override
    public String consequence() {
        return "the view reads as its owner, under another policy than its reader's";
    }

    @Override
    public String sql() {
        return """
                SELECT format('%I.%I', s.nspname, c.relname) AS object,
                    format('ALTER VIEW %I.%I SET (security_invoker = true);', s.nspname, c.relname) AS statement
                FROM pg_class c JOIN audited_schema s ON s.oid = c.relnamespace
                WHERE c.relkind = 'v' AND NOT coalesce(
                        (SELECT option_value::boolean FROM pg_options_to_table(c.reloptions) WHERE option_name = 'security_invoker'), false)
                    AND NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
                """;
    }
}
