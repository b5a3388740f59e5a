package com.thorbis.core.audit;

/** One rule, told by a query over the catalogue. */
interface Rule {

    /** For messages and for {@link SchemaAudit#accept}. */
    String name();

    /** What goes wrong where the rule is broken. */
    String consequence();

    /**
     * Finds what breaks the rule: rows of {@code object} and {@code statement}. It may use the expressions of
     * {@link CatalogueQuery}.
     */
    String sql();
}
