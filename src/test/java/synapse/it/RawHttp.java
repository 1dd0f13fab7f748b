package synapse.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests that no HTTP client would send, byte by byte over a socket. */
final class RawHttp {
    private static final int LIMIT_MILLIS = 15_000;

    private RawHttp() {}

    /** Sends lines, each ended by CRLF; an empty one ends the head. */
    static Answer lines(String... lines) {
        return send((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a request without body to a path that need not be a URI. */
    static Answer request(String method, String target, String... fields) {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost"));
        lines.addAll(List.of(fields));
        lines.addAll(List.of("Connection: close", ""));
        return lines(lines.toArray(String[]::new));
    }

    /** Sends the bytes and reads one answer. */
    static Answer send(byte[] request) {
        return send(SharedRegistry.port(), request);
    }

    /** Sends the bytes to a registry of the test's own, and reads one answer. */
    static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException refusedEarly) {
                return read(new BufferedInputStream(socket.getInputStream())); // the answer came before the end
            }
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends requests one after the other on one connection, each when the answer to the last one is whole. */
    static List<Answer> onOneConnection(String... requests) {
        try (Socket socket = new Socket("localhost", SharedRegistry.port())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            List<Answer> answers = new ArrayList<>();
            for (String request : requests) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                answers.add(read(in));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the bytes and closes the connection without waiting for an answer. */
    static void sendAndHangUp(byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", SharedRegistry.port()), LIMIT_MILLIS);
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String[] head = head(in).split("\r\n", -1);
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            String[] field = line.split(":", 2);
            fields.computeIfAbsent(field[0], name -> new ArrayList<>()).add(field[1].strip());
        }
        HttpHeaders headers = HttpHeaders.of(fields, (name, value) -> true);
        long length = headers.firstValueAsLong("Content-Length").orElse(Integer.MAX_VALUE);
        byte[] body = fields.containsKey("Transfer-Encoding") ? chunks(in) : in.readNBytes((int) length);
        return new Answer(Integer.parseInt(head[0].split(" ", 3)[1]), headers, body);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new AssertionError("no HTTP response, but: \"" + head + "\"");
            head.append((char) next);
        }
        return head.substring(0, head.length() - 4);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int size = -1; size != 0; ) {
            size = Integer.parseInt(line(in), 16);
            out.writeBytes(in.readNBytes(size));
            line(in);
        }
        return out.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) line.append((char) next);
        return line.toString().strip();
    }
}
