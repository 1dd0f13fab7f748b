package synapse.flow;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * The body of a request on its way in. The container tells when there are bytes; the request goes on when all are here,
 * one too many is, or no more will come: then it is dispatched again, with the body as if it had come at once.
 */
public final class IncomingBody implements ReadListener, Flow {
    private static final int BUFFER_BYTES = 1 << 14;

    private static final long LEAVING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final long begunNanos = System.nanoTime();
    private final Flows flows;
    private final AsyncContext context;
    private final HttpServletResponse response;
    private final ServletInputStream in;
    private final ReceivedBody body;
    private final long mostBytes;
    private final Pace pace;
    private final String target;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean delivered; // guarded by the lock, as is all that is read and written

    private IncomingBody(
            Flows flows, HttpServletRequest request, HttpServletResponse response, long mostBytes, boolean hashed)
            throws IOException {
        this.flows = flows;
        this.response = response;
        this.mostBytes = mostBytes;
        target = request.getServletPath() + "/received"; // any path of the same servlet: the original one is kept aside
        body = new ReceivedBody(flows.spool(), hashed);
        body.leave(request);
        OriginalPath.note(request);
        pace = flows.settings().ofUpload();
        in = request.getInputStream();
        context = request.startAsync(new ReceivedRequest(request, body), response);
        context.setTimeout(0); // the pace decides
    }

    /**
     * Takes the request from its thread until its body is here.
     *
     * @param mostBytes after these and one more nothing is read
     * @param hashed whether the digest is of use
     * @throws RegistryException if there are too many
     */
    public static void receive(
            Flows flows, HttpServletRequest request, HttpServletResponse response, long mostBytes, boolean hashed)
            throws IOException {
        Metering.detach(request);
        IncomingBody incoming = new IncomingBody(flows, request, response, mostBytes, hashed);
        if (!flows.begin(incoming)) {
            FlowMetrics.tooMany();
            incoming.deliver(new RegistryException(
                    ProblemType.UNAVAILABLE, "too many bodies are on their way to the registry; try again"));
            return;
        }
        incoming.in.setReadListener(incoming);
    }

    /** Reads in the container's own thread: in another one some containers forget who listens. */
    @Override
    public void onDataAvailable() {
        locked(() -> {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!delivered && in.isReady()) {
                int count = in.read(buffer);
                if (count > 0) add(buffer, count);
                if (count < 0 || isEnough() || hasCome()) deliver(null);
            }
        });
    }

    /** Some containers say so when there is no more to come, and leave to be read what has come. */
    @Override
    public void onAllDataRead() {
        locked(() -> {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!isEnough() && in.available() > 0) {
                int count = in.read(buffer);
                if (count > 0) add(buffer, count);
            }
            deliver(null);
        });
    }

    private boolean isEnough() {
        return body.count() > mostBytes;
    }

    private boolean hasCome() throws IOException {
        return in.isFinished() && in.available() <= 0;
    }

    /** Work on the stream, which may break. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) {
        lock.lock();
        try {
            if (!delivered) work.run();
        } catch (IOException e) {
            deliver(brokenOff(e));
        } catch (UncheckedIOException e) {
            deliver(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        deliver(brokenOff(thrown));
    }

    /** @throws UncheckedIOException if the disk takes no more */
    private void add(byte[] buffer, int count) {
        pace.passed(count, System.nanoTime());
        try {
            body.add(buffer, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegistryException brokenOff(Throwable thrown) {
        return new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the body broke off before its end; nothing was stored, send it again",
                thrown);
    }

    @Override
    public void look(long nowNanos) {
        if (!lock.tryLock()) return; // bytes pass at this moment
        try {
            if (delivered || !pace.isTooSlow(nowNanos)) return;
            FlowMetrics.slowRequest();
            deliver(new RegistryException(
                    ProblemType.TIMED_OUT,
                    "the body came too slowly; nothing was stored; send it again over a faster line"));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes on, but not before the thread that the request came by has left it: a container that finds it answered when that
     * thread comes back may answer it again, or end the connection.
     */
    private void dispatch() {
        if (System.nanoTime() - begunNanos > LEAVING_NANOS) context.dispatch(target);
        else flows.run(this::dispatchSoon, false);
    }

    private void dispatchSoon() {
        LockSupport.parkNanos(Math.max(0, LEAVING_NANOS - (System.nanoTime() - begunNanos)));
        context.dispatch(target);
    }

    private void deliver(RuntimeException failure) {
        lock.lock();
        try {
            if (delivered) return;
            delivered = true;
            flows.end(this);
            if (failure != null) response.setHeader("Connection", "close"); // more of the body may come
            body.complete(failure);
            dispatch();
        } finally {
            lock.unlock();
        }
    }
}
