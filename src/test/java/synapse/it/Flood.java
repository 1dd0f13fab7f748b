package synapse.it;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests at a steady rate over some connections that stay open. */
final class Flood implements AutoCloseable {
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private final int port;
    private final int connections;
    private final int perSecond;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>(); // guarded by this, as the next one
    private final List<Long> nanos = new ArrayList<>();
    private volatile boolean closed;

    Flood(int port, int connections, int perSecond) {
        this.port = port;
        this.connections = connections;
        this.perSecond = perSecond;
    }

    /** Sends so many requests, or until it is closed. */
    void begin(int count, IntFunction<String> request) {
        long begin = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            running.add(threads.submit(() -> {
                run(begin, count, request);
                return null;
            }));
        }
    }

    private void run(long begin, int count, IntFunction<String> request) throws IOException {
        Socket socket = connect();
        try {
            for (int number = next.getAndIncrement(); number < count && !closed; number = next.getAndIncrement()) {
                long due = begin + number * 1_000_000_000L / perSecond;
                while (due - System.nanoTime() > 0) LockSupport.parkNanos(due - System.nanoTime());
                if (!exchange(socket, request.apply(number))) {
                    socket.close();
                    socket = connect();
                }
            }
        } finally {
            socket.close();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Tells whether the connection goes on. */
    private boolean exchange(Socket socket, String request) throws IOException {
        long begin = System.nanoTime();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        StringBuilder head = new StringBuilder();
        for (int last = 0; last != END_OF_HEAD; ) {
            int read = in.readUnsignedByte();
            last = (last << 8) | read;
            head.append((char) read);
        }
        String fields = head.toString().toLowerCase(Locale.ROOT);
        int length = fields.indexOf("content-length: ") + 16;
        in.skipNBytes(Integer.parseInt(fields.substring(length, fields.indexOf('\r', length))));
        note(Integer.parseInt(head.substring(9, 12)), System.nanoTime() - begin);
        return !fields.contains("connection: close");
    }

    private synchronized void note(int status, long took) {
        statuses.merge(status, 1, Integer::sum);
        nanos.add(took);
    }

    synchronized void forget() {
        statuses.clear();
        nanos.clear();
    }

    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    synchronized long p99Millis() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() * 99 / 100));
    }

    /** Waits until all are answered. */
    void await() {
        try {
            for (Future<?> each : running) each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        await();
        threads.shutdown();
    }
}
