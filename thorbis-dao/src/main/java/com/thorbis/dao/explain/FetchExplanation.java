package com.thorbis.dao.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How PostgreSQL would run the statements of a fetch, under the policies of the tenant that asked.
 *
 * @param statements in the order in which they are sent
 */
public record FetchExplanation(List<ExplainedStatement> statements) {

    /** Those of all statements. */
    public List<PlanWarning> warnings() {
        return statements.stream()
                .flatMap(statement -> statement.warnings().stream())
                .distinct()
                .toList();
    }

    /** Each statement with its plan and its warnings, for people to read. */
    @Override
    public String toString() {
        return statements.stream().map(ExplainedStatement::toString).collect(Collectors.joining("\n"));
    }
}
