package com.thorbis.core.audit;

/** A foreign key between tenant tables pairs their tenants. */
final class KeysCarryTenant implements Rule {

    @Override
    public String name() {
        return "keys-carry-tenant";
    }

    @Override
    public String consequence() {
        return "the key accepts a row of another tenant as parent, tells whether it exists, and lets one tenant block another's delete";
    }

    @Override
    public String sql() {
        return """
                SELECT f.object, format('ALTER TABLE %s DROP CONSTRAINT %I; SELECT thorbis.add_tenant_key(%L, %L, %L, %L);',
                    f.child_name, f.conname, f.child_name, f.last_column, f.parent_name, f.on_delete) AS statement
                FROM foreign_key f
                JOIN tenant_table child ON child.oid = f.child
                JOIN tenant_table parent ON parent.oid = f.confrelid
                WHERE NOT EXISTS (
                    SELECT FROM unnest(f.conkey, f.confkey) AS pair (child_attnum, parent_attnum)
                    WHERE pair.child_attnum = child.tenant_attnum AND pair.parent_attnum = parent.tenant_attnum)
                """;
    }
}
