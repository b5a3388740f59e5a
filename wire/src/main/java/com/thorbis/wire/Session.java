package com.thorbis.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/** One client and its server connection. */
final class Session {

    private static final int SSL = 80877103;
    private static final int GSS_ENCRYPTION = 80877104;

    private final Socket client;
    private final Socket server;
    private final Duration latency;
    private final SessionMeter meter;

    Session(Socket client, Socket server, Duration latency, Tally tally) {
        this.client = client;
        this.server = server;
        this.latency = latency;
        this.meter = new SessionMeter(tally);
    }

    /** Returns when either side hangs up. */
    void run() throws IOException, InterruptedException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread replies = new Thread(() -> carry(server, client, meter::backend), "wire-replies");
        replies.setDaemon(true);
        forwardStartup();
        replies.start();
        carry(client, server, meter::frontend);
        replies.join();
    }

    /**
     * The first packet has no letter; one that cancels is followed by nothing. Encryption is declined, since nobody
     * could read what it hides.
     */
    private void forwardStartup() throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        int length = in.readInt();
        byte[] packet = in.readNBytes(length - Integer.BYTES);
        int code = ByteBuffer.wrap(packet).getInt();
        if (code == SSL || code == GSS_ENCRYPTION) {
            client.getOutputStream().write('N');
            forwardStartup();
            return;
        }
        server.getOutputStream()
                .write(ByteBuffer.allocate(length).putInt(length).put(packet).array());
    }

    private void carry(Socket from, Socket to, Consumer<Message> reader) {
        try (from;
                to;
                OutputStream out = line(to)) {
            new Pump(from.getInputStream(), out, new MessageSplitter(reader)).run();
        } catch (IOException e) {
            // Either side hung up, which is how every session ends; the peer sees its own socket closed.
        }
    }

    private OutputStream line(Socket to) throws IOException {
        return latency.isZero() ? to.getOutputStream() : new DelayLine(to.getOutputStream(), latency);
    }
}
