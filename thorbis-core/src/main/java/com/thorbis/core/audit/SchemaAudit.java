package com.thorbis.core.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import com.thorbis.core.error.ThorbisException;

/**
 * Looks through a catalogue for what breaks the rules of a tenant schema. Each audit is a value: every method that sets
 * something returns a new one.
 *
 * <pre>{@code
 * SchemaAudit.of(dataSource)
 *         .schemas("security_mgmt")
 *         .accept(
 *                 "unique-per-tenant",
 *                 "security_mgmt.enhanced_user_sessions.uq_enhanced_user_sessions_session_token_hash",
 *                 "a session is looked up by its token before its tenant is known")
 *         .check();
 * }</pre>
 */
public final class SchemaAudit {

    private static final List<Rule> RULES = List.of(
            new KeyLeadsWithTenant(),
            new KeysCarryTenant(),
            new SetNullSparesTenant(),
            new KeysAreIndexed(),
            new PolicyIsPresent(),
            new PolicyHasOneForm(),
            new PolicyNamesItsRoles(),
            new NoOtherPolicy(),
            new RowSecurityIsForced(),
            new ServicesCannotTruncate(),
            new IndexesAreValid(),
            new KeysAreValidated(),
            new UniquePerTenant(),
            new ViewsAreInvokers(),
            new MaterializedViewsAreHidden(),
            new DefinerFixesSearchPath(),
            new DefinerFunctionsAreGranted(),
            new DefinerOwnsItsFunctions(),
            new RolesKeepToOneSide(),
            new OwnerInheritsNothing(),
            new NoServiceBypasses(),
            new SchemasKeepApart());

    private final DataSource dataSource;
    private final Options options;

    private SchemaAudit(DataSource dataSource, Options options) {
        this.dataSource = dataSource;
        this.options = options;
    }

    /**
     * An audit of every schema of a database, with {@code business_id} as the tenant's column.
     *
     * @param dataSource any role will do; the catalogue is open to all
     */
    public static SchemaAudit of(DataSource dataSource) {
        return new SchemaAudit(dataSource, Options.DEFAULT);
    }

    /** Names the columns that hold a tenant, instead of {@code business_id}. */
    public SchemaAudit tenantColumns(String... columns) {
        return new SchemaAudit(dataSource, options.withTenantColumns(List.of(columns)));
    }

    /** Audits these schemas only. */
    public SchemaAudit schemas(String... schemas) {
        return new SchemaAudit(dataSource, options.withSchemas(List.of(schemas)));
    }

    /**
     * Names columns whose keys need no index, instead of {@code created_by}, {@code updated_by} and {@code deleted_by}: a
     * price paid when a user is deleted, not on every insert.
     */
    public SchemaAudit unindexedColumns(String... columns) {
        return new SchemaAudit(dataSource, options.withUnindexedColumns(List.of(columns)));
    }

    /** Names tables, such as {@code thorbis.entity_types}, the keys to which need no index: their rows stay. */
    public SchemaAudit unindexedParents(String... tables) {
        return new SchemaAudit(dataSource, options.withUnindexedParents(List.of(tables)));
    }

    /**
     * Lets keys lead into another schema only where an entry says so: {@code "auto hs.customers"} lets tables of schema
     * auto refer to hs.customers, {@code "* hs.customers"} those of any schema. Without this call they lead anywhere.
     */
    public SchemaAudit onlyCrossSchemaKeys(String... entries) {
        return new SchemaAudit(dataSource, options.withAllowedKeys(List.of(entries)));
    }

    /**
     * Leaves out a finding that is meant to be.
     *
     * @param rule its name, as {@link Finding#rule()} tells
     * @param object as {@link Finding#object()} tells
     * @param reason why; for the reader of the code
     * @throws IllegalArgumentException if no rule has that name, or the reason is empty
     */
    public SchemaAudit accept(String rule, String object, String reason) {
        Set<String> names = RULES.stream().map(Rule::name).collect(Collectors.toSet());
        if (!names.contains(rule) || reason.isBlank()) {
            throw new IllegalArgumentException("Accept a finding of one of the rules " + names
                    + ", with a reason; not '" + rule + "' because of '" + reason + "'.");
        }
        return new SchemaAudit(dataSource, options.withAccepted(rule + ' ' + object));
    }

    /**
     * Looks.
     *
     * @return what breaks the rules, in the rules' order; empty if nothing does
     */
    public List<Finding> run() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return findings(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ThorbisException("The catalogue could not be read: " + e.getMessage(), e);
        }
    }

    private List<Finding> findings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The catalogue qualifies every name that is not in the search path.
            statement.execute("SET LOCAL search_path = pg_catalog");
        }
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            findings.addAll(CatalogueQuery.run(connection, rule, options));
        }
        return findings.stream().filter(options::counts).toList();
    }

    /**
     * Looks, and fails if there is anything.
     *
     * @throws SchemaAuditException with all findings
     */
    public void check() {
        List<Finding> findings = run();
        if (!findings.isEmpty()) {
            throw new SchemaAuditException(findings);
        }
    }
}
