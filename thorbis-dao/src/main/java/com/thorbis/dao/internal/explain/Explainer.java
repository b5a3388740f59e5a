package com.thorbis.dao.internal.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import com.thorbis.dao.explain.ExplainedStatement;
import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.explain.PlanWarning;
import com.thorbis.dao.internal.scope.Reading;

/** Asks PostgreSQL how it would run statements, and says what will be slow. */
public final class Explainer {

    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES, new Settings().withRenderFormatted(true));

    private final Reading reading;
    private final long large;
    private final List<Explained> explained = new ArrayList<>();

    private record Explained(String path, String sql, String plan, List<Scan> scans) {}

    /**
     * Has nothing explained so far.
     *
     * @param large above how many rows a table is not to be read as a whole
     */
    public Explainer(Reading reading, long large) {
        this.reading = reading;
        this.large = large;
    }

    /** Asks for the plan of a statement, with the values that it is sent with. */
    public void explain(String path, Query query) {
        StringBuilder[] answers = {new StringBuilder(), new StringBuilder()};
        List<Query> explains = List.of(
                DSL.resultQuery("explain {0}", query), DSL.resultQuery("explain (verbose, format xml) {0}", query));
        reading.read(explains, false, (asked, rows) -> readLines(rows, answers[asked]));
        explained.add(new Explained(path, SQL.render(query), answers[0].toString(), Plan.scans(answers[1].toString())));
    }

    private static void readLines(ResultSet rows, StringBuilder lines) throws SQLException {
        while (rows.next()) {
            lines.append(rows.getString(1)).append('\n');
        }
    }

    /** What was explained, with warnings; ends the reading. */
    public FetchExplanation explanation() {
        Set<String> tables = new LinkedHashSet<>();
        explained.forEach(statement -> statement.scans().forEach(scan -> tables.add(scan.table())));
        Map<String, TableFacts> facts = Catalogue.read(reading, tables);
        List<ExplainedStatement> statements = new ArrayList<>();
        for (Explained statement : explained) {
            Set<PlanWarning> warnings = new LinkedHashSet<>();
            for (Scan scan : statement.scans()) {
                TableFacts table = facts.get(scan.table());
                if (table != null) {
                    warnings.addAll(new Advice(scan, table, large).warnings());
                }
            }
            statements.add(
                    new ExplainedStatement(statement.path(), statement.sql(), statement.plan(), List.copyOf(warnings)));
        }
        return new FetchExplanation(List.copyOf(statements));
    }
}
