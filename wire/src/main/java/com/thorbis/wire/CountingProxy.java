package com.thorbis.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the driver and PostgreSQL and counts round trips and statements, by reading the protocol.
 *
 * <pre>{@code
 * try (CountingProxy proxy = CountingProxy.start("localhost", port)) {
 *     // … a data source on proxy.jdbcUrl("postgres")
 *     assertThat(proxy.measure(() -> tenant.dao(CUSTOMERS).find(id)).roundTrips()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class CountingProxy implements AutoCloseable {

    private final String host;
    private final int port;
    private final Duration latency;
    private final ServerSocket listener;
    private final Tally tally = new Tally();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private CountingProxy(String host, int port, Duration latency) throws IOException {
        this.host = host;
        this.port = port;
        this.latency = latency;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Listens on a free port of this machine, before the server at the given address. */
    public static CountingProxy start(String host, int port) {
        return start(host, port, Duration.ZERO);
    }

    /**
     * As {@link #start(String, int)}, with a longer wire.
     *
     * @param latency added each way; a round trip gets twice as much
     */
    public static CountingProxy start(String host, int port, Duration latency) {
        try {
            CountingProxy proxy = new CountingProxy(host, port, latency);
            daemon("wire-listener", proxy::accept).start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on", e);
        }
    }

    /** Where to connect to, instead of to the server itself; without a user. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(listener.getInetAddress().getHostAddress(), listener.getLocalPort(), database);
    }

    /** What the work costs, and whatever else uses this proxy meanwhile; logging in costs nothing. */
    public Counts measure(Callable<?> work) throws Exception {
        Counts before = tally.total();
        work.call();
        return tally.total().minus(before);
    }

    /** Hangs up all sessions: their clients see a broken connection. */
    public void hangUp() {
        open.forEach(CountingProxy::close);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                daemon("wire-session", () -> serve(client)).start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client;
                Socket server = new Socket(host, port)) {
            new Session(client, server, latency, tally).run();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the session could not begin; is PostgreSQL at " + host + ":" + port + "?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
