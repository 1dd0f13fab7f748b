package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that takes its time: it sends a part of a request, or reads nothing of the answer, until somebody goes on. */
final class SlowClient implements AutoCloseable {
    private static final int SMALL_BUFFER = 4096;
    private static final int LIMIT_MILLIS = 15_000;

    private final Socket socket = new Socket();

    private SlowClient(int port, String sent) {
        try {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.connect(new InetSocketAddress("localhost", port), LIMIT_MILLIS);
            send(sent.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a head that does not end. */
    static SlowClient inTheHead(int port) {
        return new SlowClient(port, "GET /api/v1/packages/json HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    /** Begins a login. */
    static SlowClient inTheBody(int port) {
        return new SlowClient(port, head("POST", "/auth/login", "application/json", 5000, "") + "{\"username\":\"");
    }

    /** Begins a publish of an archive of that many bytes. */
    static SlowClient inAnUpload(int port, String path, int length, String token) {
        return new SlowClient(
                port, head("PUT", path, "application/gzip", length, "Authorization: Bearer " + token + "\r\n"));
    }

    /** Asks for something, and reads nothing. */
    static SlowClient inAnAnswer(int port, String path) {
        return new SlowClient(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private static String head(String method, String path, String type, int length, String more) {
        return method + " /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Content-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads once; empty if the connection has ended. */
    String read() {
        byte[] bytes = new byte[1 << 16];
        try {
            int count = socket.getInputStream().read(bytes);
            return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the connection ends, pausing now and then; returns how many bytes. */
    long readToTheEnd(int pauseMillis) {
        byte[] bytes = new byte[1 << 18];
        long sum = 0;
        try {
            for (int count = 0; count >= 0; count = socket.getInputStream().read(bytes)) {
                sum += count;
                Pause.millis(pauseMillis);
            }
            return sum;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("neither bytes nor an end, after " + sum, e);
        } catch (IOException e) {
            return sum; // cut
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
