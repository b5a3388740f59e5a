package com.thorbis.dao.explain;

import java.util.List;

/**
 * One statement of a fetch, and how PostgreSQL would run it.
 *
 * @param path what it reads: the table that the fetch starts from, or the relationships that lead there
 * @param sql as it is sent, without its values
 * @param plan of {@code EXPLAIN}, which shows values of conditions
 */
public record ExplainedStatement(String path, String sql, String plan, List<PlanWarning> warnings) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path).append('\n');
        sql.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        plan.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        warnings.forEach(warning -> text.append("  ! ").append(warning).append('\n'));
        return text.toString();
    }
}
