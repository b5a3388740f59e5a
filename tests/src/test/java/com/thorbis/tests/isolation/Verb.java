package com.thorbis.tests.isolation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.thorbis.tests.isolation.Channel.Refused;
import com.thorbis.tests.support.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** What one tenant can send against the rows of another. Each fails with the table's name if that has any effect. */
enum Verb {
    SELECT {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            String rows = "SELECT count(*) FROM " + target.name();
            assertThat(channel.number(rows))
                    .as("my own rows of " + target.name())
                    .isEqualTo(target.myRows());
            assertNone(target, channel.number(rows + " WHERE " + target.isTheirs()));
            assertNone(target, channel.number(rows + " WHERE " + target.isTheirRow()));
        }
    },
    JOIN {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            assertNone(
                    target,
                    channel.number("SELECT count(*) FROM %1$s my JOIN %1$s other ON other.business_id <> my.business_id"
                            .formatted(target.name())));
            assertNone(
                    target,
                    channel.number(
                            "SELECT count(other.business_id) FROM (VALUES (1)) one LEFT JOIN %s other ON other.%s"
                                    .formatted(target.name(), target.isTheirs())));
        }
    },
    SUBQUERY {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            assertNone(
                    target,
                    channel.number("SELECT count(*) FROM (VALUES (1)) one WHERE EXISTS (SELECT FROM %s WHERE %s)"
                            .formatted(target.name(), target.isTheirs())));
            assertNone(
                    target,
                    channel.number("SELECT coalesce((SELECT 1 FROM %s WHERE %s), 0)"
                            .formatted(target.name(), target.isTheirRow())));
        }
    },
    CTE {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            assertNone(
                    target,
                    channel.number("WITH every AS MATERIALIZED (SELECT * FROM %s) SELECT count(*) FROM every WHERE %s"
                            .formatted(target.name(), target.isTheirs())));
            assertNothingChanged(
                    target,
                    () -> channel.number("WITH gone AS (DELETE FROM %s WHERE %s RETURNING 1) SELECT count(*) FROM gone"
                            .formatted(target.name(), target.isTheirRow())));
        }
    },
    INSERT {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            assertRefused(target, () -> channel.change(Sql.insert(target.name(), target.theirInsertable())));
        }
    },
    LOAD {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            String columns = String.join(", ", target.theirInsertable().keySet());
            assertRefused(
                    target,
                    () -> channel.change(List.of(
                            "CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT %s FROM %s LIMIT 0"
                                    .formatted(columns, target.name()),
                            Sql.insert("incoming", target.theirInsertable()),
                            "INSERT INTO %1$s (%2$s) SELECT %2$s FROM incoming".formatted(target.name(), columns))));
        }
    },
    UPSERT {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            Map<String, String> values = new LinkedHashMap<>(target.theirInsertable());
            target.table()
                    .key()
                    .forEach(column -> values.put(column, target.theirRow().get(column)));
            assertRefused(
                    target,
                    () -> channel.change("%s ON CONFLICT (%s) DO UPDATE SET business_id = excluded.business_id"
                            .formatted(
                                    Sql.insert(target.name(), values),
                                    String.join(", ", target.table().key()))));
        }
    },
    UPDATE {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            String update = "UPDATE " + target.name() + " SET business_id = business_id WHERE ";
            assertNothingChanged(target, () -> channel.change(update + target.isTheirs()));
            assertNothingChanged(target, () -> channel.change(update + target.isTheirRow()));
            assertRefused(
                    target,
                    () -> channel.change("UPDATE %s SET business_id = '%s' WHERE %s"
                            .formatted(target.name(), target.theirs(), target.isMyRow())));
        }
    },
    DELETE {
        @Override
        void attack(Target target, Channel channel) throws Exception {
            String delete = "DELETE FROM " + target.name() + " WHERE ";
            assertNothingChanged(target, () -> channel.change(delete + target.isTheirs()));
            assertNothingChanged(target, () -> channel.change(delete + target.isTheirRow()));
        }
    };

    abstract void attack(Target target, Channel channel) throws Exception;

    interface Statement {
        long send() throws Refused;
    }

    private static void assertNone(Target target, long rows) {
        assertThat(rows).as("rows of another tenant seen in " + target.name()).isZero();
    }

    private static void assertRefused(Target target, Statement statement) throws SQLException {
        String before = target.theirRows();
        boolean refused = false;
        try {
            statement.send();
        } catch (Refused e) {
            refused = true;
        }
        assertThat(refused)
                .as("a row of another tenant is refused by " + target.name())
                .isTrue();
        assertThat(target.theirRows())
                .as("rows of another tenant in " + target.name())
                .isEqualTo(before);
    }

    /** Permission denied will do, where services may not write at all. */
    private static void assertNothingChanged(Target target, Statement statement) throws SQLException {
        String before = target.theirRows();
        long changed = 0;
        try {
            changed = statement.send();
        } catch (Refused e) {
            assertThat(e.sqlState()).as("why " + target.name() + " refuses").isEqualTo("42501");
        }
        assertThat(changed)
                .as("rows of another tenant changed in " + target.name())
                .isZero();
        assertThat(target.theirRows())
                .as("rows of another tenant in " + target.name())
                .isEqualTo(before);
    }
}
