package synapse.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One connection of a {@link FaultProxy}: two threads that pass bytes on, or do not. */
final class ProxiedConnection {
    private static final int PIECE = 16 << 10;
    private static final int CUT_AT = 100_000;
    private static final int WRONG_AT = 50_000;
    private static final byte[] ERROR =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);
    private static final Pattern REQUEST = Pattern.compile("(GET|PUT|POST|HEAD|DELETE) /");

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private Fault fault = Fault.NONE; // chosen when a request begins

    ProxiedConnection(FaultProxy proxy, Socket client, int target) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = new Socket(InetAddress.getLoopbackAddress(), target);
    }

    void begin() {
        start(this::passRequests);
        start(this::passAnswers);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxied connection");
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        try (client;
                server) {
            proxy.ended(this);
        } catch (IOException e) {
            // ended all the same
        }
    }

    private void passRequests() {
        try (InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream()) {
            byte[] piece = new byte[PIECE];
            long passed = 0;
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                if (passed == 0 || proxy.isChoosy() || isRequest(piece, count))
                    choose(new String(piece, 0, Math.min(count, 400), US_ASCII));
                if (!passRequest(piece, count, passed, out)) return;
                passed += count;
            }
        } catch (IOException e) {
            // the other side has ended it
        } finally {
            end();
        }
    }

    /** Tells whether a piece begins a request; one that comes on an open connection has a piece of its own. */
    private static boolean isRequest(byte[] piece, int count) {
        return REQUEST.matcher(new String(piece, 0, Math.min(count, 8), US_ASCII))
                .lookingAt();
    }

    private synchronized void choose(String request) {
        if (fault == Fault.NONE) fault = proxy.take(request);
    }

    private synchronized Fault fault() {
        return fault;
    }

    private boolean passRequest(byte[] piece, int count, long passed, OutputStream out) throws IOException {
        if (fault() == Fault.ERROR) {
            client.getOutputStream().write(ERROR);
            client.shutdownOutput();
            drain();
            return false;
        }
        pass(piece, count, passed, out, Fault.WRONG_REQUEST);
        return fault() != Fault.CUT_REQUEST || passed + count < CUT_AT;
    }

    /** Reads on for a while: the client would not see the answer if its request were reset. */
    private void drain() throws IOException {
        client.setSoTimeout(500);
        byte[] rest = new byte[PIECE];
        for (int count = 0; count >= 0; ) count = client.getInputStream().read(rest);
    }

    private void passAnswers() {
        try (InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream()) {
            byte[] piece = new byte[PIECE];
            long passed = 0;
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                if (fault() == Fault.LOST_ANSWER) return;
                if (fault() == Fault.CUT_ANSWER && passed + count >= CUT_AT) return;
                pass(piece, count, passed, out, Fault.WRONG_ANSWER);
                passed += count;
            }
        } catch (IOException e) {
            // the other side has ended it
        } finally {
            if (fault() != Fault.ERROR) end();
        }
    }

    private void pass(byte[] piece, int count, long passed, OutputStream out, Fault wrong) throws IOException {
        if (proxy.isSilent()) return;
        if (fault() == Fault.SLOW) pause();
        if (fault() == wrong && passed <= WRONG_AT && passed + count > WRONG_AT) piece[(int) (WRONG_AT - passed)] ^= 1;
        out.write(piece, 0, count);
        out.flush();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
