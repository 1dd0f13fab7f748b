package synapse.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that leads every tunnel to one port of this machine, whatever host was asked for; may ask for a password. */
final class ConnectProxy implements AutoCloseable {
    private static final String REFUSED =
            String.join("\r\n", "HTTP/1.1 407 No", "Proxy-Authenticate: Basic realm=x", "Content-Length: 0", "", "");

    private final ServerSocket door;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int target;
    private final String secret;

    /** @param secret what has to stand in {@code Proxy-Authorization}; empty if nothing has to */
    ConnectProxy(int target, String secret) {
        this.target = target;
        this.secret = secret;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.execute(this::accept);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** Returns the heads of the requests that came. */
    List<String> heads() {
        return heads;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                workers.execute(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String head = head(client.getInputStream());
            heads.add(head);
            boolean isAllowed = secret.isEmpty() || head.contains("Proxy-Authorization: " + secret + "\r\n");
            if (!isAllowed) {
                say(client, REFUSED);
                return;
            }
            if (head.startsWith("CONNECT ")) say(client, "HTTP/1.1 200 OK\r\n\r\n");
            else say(server, head); // a request of HTTP as it came
            workers.execute(() -> pump(server, client));
            pump(client, server);
        } catch (IOException e) {
            return; // one of them has gone
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0) break;
            head.append((char) letter);
        }
        return head.toString();
    }

    private static void say(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return; // one of them has gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        workers.shutdownNow();
    }
}
