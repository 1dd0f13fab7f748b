package synapse.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP proxy at a port of the loopback interface, between a client and a server, which misbehaves when told. */
public final class FaultProxy implements AutoCloseable {
    private final int port;
    private final int target;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicInteger skips = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile String words = "";
    private volatile ServerSocket listener;

    /** Listens at once, and passes everything on to {@code target}. */
    public FaultProxy(int target) {
        this.target = target;
        listener = listen(0);
        port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Misbehaves so until {@link #heal}. */
    public void fail(Fault kind) {
        fail(kind, Integer.MAX_VALUE);
    }

    /** Misbehaves so with that many requests. */
    public void fail(Fault kind, int requests) {
        fail(kind, requests, "");
    }

    /** Misbehaves so with that many requests whose first lines have these words. */
    public void fail(Fault kind, int requests, String containing) {
        fail(kind, requests, containing, 0);
    }

    /** Does the same after so many of them have passed. */
    public synchronized void fail(Fault kind, int requests, String containing, int passing) {
        times.set(requests);
        skips.set(passing);
        words = containing;
        fault = kind;
        if (kind == Fault.GONE) close();
        else if (listener.isClosed()) listener = listen(port);
        if (kind != Fault.SILENT) endAll(); // those in a pool are asked anew
    }

    public synchronized void heal() {
        fault = Fault.NONE;
        endAll();
        if (listener.isClosed()) listener = listen(port);
    }

    /** Returns what goes wrong with one more request. */
    Fault take(String request) {
        Fault current = fault;
        if (current == Fault.NONE || !request.contains(words) || skips.getAndDecrement() > 0) return Fault.NONE;
        return times.getAndDecrement() > 0 ? current : Fault.NONE;
    }

    /** Tells whether it has misbehaved as often as it was told. */
    public boolean hasFailed() {
        return times.get() <= 0;
    }

    /** Tells whether it waits for certain words, wherever they stand. */
    boolean isChoosy() {
        return !words.isEmpty();
    }

    boolean isSilent() {
        return fault == Fault.SILENT;
    }

    void ended(ProxiedConnection connection) {
        open.remove(connection);
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread acceptor = new Thread(() -> accept(socket), "fault proxy");
            acceptor.setDaemon(true);
            acceptor.start();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                pass(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket client) throws IOException {
        try {
            ProxiedConnection connection = new ProxiedConnection(this, client, target);
            open.add(connection);
            connection.begin();
            if (fault == Fault.GONE) connection.end(); // it was accepted just before
        } catch (ConnectException e) {
            client.close(); // the server is away by itself
        }
    }

    /** Ends all connections at once; new ones may be made. */
    public void endAll() {
        open.forEach(ProxiedConnection::end);
    }

    /** Refuses connections from now on. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endAll();
    }
}
