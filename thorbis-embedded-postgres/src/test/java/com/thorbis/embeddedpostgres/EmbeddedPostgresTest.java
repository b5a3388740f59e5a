package com.thorbis.embeddedpostgres;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresTest {

    @Test
    void a_started_server_answers_and_a_closed_one_does_not() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        DataSource superuser = postgres.superuser();
        assertThat(query(superuser, "SELECT current_user")).isEqualTo("postgres");

        postgres.close();
        postgres.close();

        assertThatThrownBy(superuser::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void settings_reach_the_server_whatever_locale_the_environment_names() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setting("work_mem", "7MB").start()) {
            assertThat(query(postgres.superuser(), "SHOW work_mem")).isEqualTo("7MB");
            assertThat(query(postgres.superuser(), "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void a_refused_setting_is_an_error_that_says_what_to_check() {
        assertThatThrownBy(() -> EmbeddedPostgres.builder()
                        .setting("no_such_setting", "1")
                        .startupTimeout(Duration.ofSeconds(3))
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("binaries for this platform");
    }

    @Test
    void the_next_start_stops_the_server_of_a_killed_process() throws Exception {
        int port = startServerInProcessThatIsKilled();
        try (Socket left = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(left.isConnected())
                    .as("the killed process left its server")
                    .isTrue();
        }

        try (EmbeddedPostgres next = EmbeddedPostgres.start()) {
            assertThat(next.port()).isPositive();
        }

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .hasMessageContaining("refused");
    }

    private static int startServerInProcessThatIsKilled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(out.readLine());
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return port;
        }
    }

    private static String query(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Starts a server, tells its port and waits to be killed. */
    static final class KilledProcess {

        public static void main(String[] args) throws InterruptedException {
            System.out.println(EmbeddedPostgres.start().port());
            Thread.currentThread().join();
        }
    }
}
