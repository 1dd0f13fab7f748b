package synapse.flow;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import synapse.audit.LogContext;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The body of an answer on its way out: written whenever the container says that the client has taken what was. */
public final class OutgoingBody implements WriteListener {
    private static final Logger LOG = System.getLogger(OutgoingBody.class.getName());
    private static final int BUFFER_BYTES = 1 << 15;
    private static final long TURN_BYTES = 1 << 20;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Flows flows;
    private final HttpServletRequest request;
    private final Source source;
    private final Pace pace;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ReentrantLock lock = new ReentrantLock();
    private AsyncContext context;
    private ServletOutputStream out;
    private long writtenNanos = System.nanoTime();
    private boolean resting;
    private boolean ended;

    private OutgoingBody(Flows flows, HttpServletRequest request, Source source) {
        this.flows = flows;
        this.request = request;
        this.source = source;
        pace = flows.settings().ofDownload();
    }

    /**
     * Sends the bytes after the status and the header fields that {@code response} has, without its thread.
     * @throws RegistryException if there are too many; then nothing was sent, and the source has ended
     */
    public static void send(Flows flows, HttpServletRequest request, HttpServletResponse response, Source source)
            throws IOException {
        OutgoingBody outgoing = new OutgoingBody(flows, request, source);
        if (!flows.begin(outgoing)) {
            FlowMetrics.tooMany();
            source.ended(Source.End.FAILED);
            throw new RegistryException(
                    ProblemType.UNAVAILABLE, "too many bodies are on their way from the registry; try again");
        }
        outgoing.begin(response);
    }

    private void begin(HttpServletResponse response) throws IOException {
        lock.lock();
        try {
            Metering.detach(request);
            context = request.startAsync(request, response);
            context.setTimeout(0); // the pace decides
            out = response.getOutputStream();
            out.setWriteListener(this);
        } finally {
            lock.unlock();
        }
    }

    /** Few threads of our own do it: many of the container's would take the processor from everybody else. */
    @Override
    public void onWritePossible() {
        flows.run(() -> LogContext.within(request, this::writeOn), source.mayWait());
    }

    @Override
    public void onError(Throwable thrown) {
        end(Source.End.GONE);
    }

    /** Writes until the client has to take some, or others have their turn. */
    private void writeOn() {
        lock.lock();
        try {
            long left = TURN_BYTES;
            while (!ended && left > 0 && out.isReady()) {
                int count = read();
                if (count < 0) return;
                out.write(buffer, 0, count);
                writtenNanos = System.nanoTime();
                pace.passed(count, writtenNanos);
                left -= count;
            }
            if (left <= 0) onWritePossible();
        } catch (IOException | IllegalStateException e) {
            end(Source.End.GONE);
        } finally {
            lock.unlock();
        }
    }

    /** Returns -1 if there is no more, or it cannot be had; then the answer has ended. */
    private int read() {
        try {
            resting = false;
            int count = source.read(buffer);
            if (count < 0) end(Source.End.DONE);
            return count;
        } catch (RegistryException e) {
            end(Source.End.FAILED); // told where it was found
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "An answer broke off: " + e.getMessage());
            LOG.log(Level.DEBUG, "An answer broke off", e);
            end(Source.End.FAILED);
        }
        return -1;
    }

    /** Ends the answer if its client is too slow. */
    void look(long nowNanos) {
        if (!lock.tryLock()) return; // bytes pass at this moment
        try {
            if (ended) return;
            if (pace.isTooSlow(nowNanos)) {
                FlowMetrics.slowAnswer();
                end(Source.End.TOO_SLOW);
            } else if (!resting && nowNanos - writtenNanos > REST_NANOS) {
                resting = true;
                source.rest();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(Source.End how) {
        lock.lock();
        try {
            if (ended) return;
            ended = true;
            flows.end(this);
            source.ended(how);
            Metering.end(request);
            context.complete();
        } finally {
            lock.unlock();
        }
    }
}
