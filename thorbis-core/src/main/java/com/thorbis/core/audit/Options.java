package com.thorbis.core.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What {@link SchemaAudit} was told. */
record Options(
        List<String> tenantColumns,
        @Nullable List<String> schemas,
        List<String> unindexedColumns,
        List<String> unindexedParents,
        @Nullable List<String> allowedKeys,
        Set<String> accepted) {

    static final Options DEFAULT = new Options(
            List.of("business_id"), null, List.of("created_by", "updated_by", "deleted_by"), List.of(), null, Set.of());

    Options withTenantColumns(List<String> columns) {
        return new Options(columns, schemas, unindexedColumns, unindexedParents, allowedKeys, accepted);
    }

    Options withSchemas(List<String> names) {
        return new Options(tenantColumns, names, unindexedColumns, unindexedParents, allowedKeys, accepted);
    }

    Options withUnindexedColumns(List<String> columns) {
        return new Options(tenantColumns, schemas, columns, unindexedParents, allowedKeys, accepted);
    }

    Options withUnindexedParents(List<String> tables) {
        return new Options(tenantColumns, schemas, unindexedColumns, tables, allowedKeys, accepted);
    }

    Options withAllowedKeys(List<String> entries) {
        return new Options(tenantColumns, schemas, unindexedColumns, unindexedParents, entries, accepted);
    }

    Options withAccepted(String ruleAndObject) {
        Set<String> all = new HashSet<>(accepted);
        all.add(ruleAndObject);
        return new Options(tenantColumns, schemas, unindexedColumns, unindexedParents, allowedKeys, Set.copyOf(all));
    }

    boolean counts(Finding finding) {
        return !accepted.contains(finding.rule() + ' ' + finding.object());
    }
}
