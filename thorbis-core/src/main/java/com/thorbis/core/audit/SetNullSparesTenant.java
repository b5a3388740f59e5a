package com.thorbis.core.audit;

/** ON DELETE SET NULL names the column, and not the tenant's. */
final class SetNullSparesTenant implements Rule {

    @Override
    public String name() {
        return "set-null-spares-tenant";
    }

    @Override
    public String consequence() {
        return "deleting the parent row tries to null the tenant, and fails";
    }

    @Override
    public String sql() {
        return """
                SELECT f.object, format('ALTER TABLE %s DROP CONSTRAINT %I; SELECT thorbis.add_tenant_key(%L, %L, %L, %L);',
                    f.child_name, f.conname, f.child_name, f.last_column, f.parent_name, f.on_delete) AS statement
                FROM foreign_key f JOIN tenant_table t ON t.oid = f.child
                WHERE f.confdeltype = 'n' AND cardinality(f.conkey) > 1
                    AND t.tenant_attnum = ANY (CASE WHEN cardinality(f.confdelsetcols) > 0 THEN f.confdelsetcols ELSE f.conkey END)
                """;
    }
}
