package synapse.flow;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The body of a request on its way in, read by the request's own thread, of which only so many may wait for clients. */
public final class IncomingBody {
    private static final int BUFFER_BYTES = 1 << 15;

    private final ServletInputStream in;
    private final ReceivedBody body;
    private final long mostBytes;
    private final Pace pace;

    private IncomingBody(ServletInputStream in, ReceivedBody body, long mostBytes, Pace pace) {
        this.in = in;
        this.body = body;
        this.mostBytes = mostBytes;
        this.pace = pace;
    }

    /**
     * Waits until the body is here, or has come too slowly; then whoever reads it is told.
     *
     * @param kind of which only so many may be on their way
     * @param mostBytes after these and one more nothing is read
     * @param hashed whether the digest is of use
     * @return the request with its body
     * @throws RegistryException if there are too many
     */
    public static HttpServletRequest receive(
            Flows flows,
            Incoming kind,
            HttpServletRequest request,
            HttpServletResponse response,
            long mostBytes,
            boolean hashed)
            throws IOException {
        if (!flows.receive(kind)) {
            FlowMetrics.tooMany();
            response.setHeader("Connection", "close"); // the body may yet come
            throw new RegistryException(
                    ProblemType.UNAVAILABLE, "too many bodies are on their way to the registry; try again");
        }
        try {
            ReceivedBody body = new ReceivedBody(flows.spool(), hashed);
            body.leave(request);
            Pace pace = flows.settings().ofUpload();
            RuntimeException failure = new IncomingBody(request.getInputStream(), body, mostBytes, pace).read();
            if (failure != null) response.setHeader("Connection", "close"); // more of the body may come
            body.complete(failure);
            return new ReceivedRequest(request, body);
        } finally {
            flows.received(kind);
        }
    }

    /** Reads; returns why the body did not come to its end, or null. */
    private RuntimeException read() {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                long now = System.nanoTime();
                pace.passed(count, now);
                add(buffer, count);
                if (body.count() > mostBytes) return null;
                if (pace.isTooSlow(now)) return tooSlow();
            }
            return null;
        } catch (IOException e) {
            return pace.isTooSlow(System.nanoTime()) ? tooSlow() : brokenOff(e);
        } catch (UncheckedIOException e) {
            return e;
        }
    }

    /** @throws UncheckedIOException if the disk takes no more */
    private void add(byte[] buffer, int count) {
        try {
            body.add(buffer, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegistryException tooSlow() {
        FlowMetrics.slowRequest();
        return new RegistryException(
                ProblemType.TIMED_OUT,
                "the body came too slowly; nothing was stored; send it again over a faster line");
    }

    private static RegistryException brokenOff(IOException thrown) {
        return new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the body broke off before its end; nothing was stored, send it again",
                thrown);
    }
}
