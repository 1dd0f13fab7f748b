package synapse.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;

/** A connection kept alive, on which the next request goes out as soon as the answer to the last one is whole. */
final class Connection {
    private final Supplier<Target> targets;
    private final Selector selector;
    private final ResponseReader response = new ResponseReader();
    private Target target;
    private ByteBuffer request;
    private SocketChannel channel;
    private long sentNanos;
    private int answersHere;

    /** @param targets of the requests, one after the other; all of one server */
    Connection(Supplier<Target> targets, Selector selector) throws IOException {
        this.targets = targets;
        this.selector = selector;
        turnTo(targets.get());
        open();
    }

    private void open() throws IOException {
        channel = SocketChannel.open(target.server());
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        answersHere = 0;
    }

    private void turnTo(Target next) {
        if (!next.equals(target)) request = next.request();
        target = next;
    }

    void send() throws IOException {
        turnTo(targets.get());
        sentNanos = System.nanoTime();
        try {
            write();
        } catch (IOException e) {
            sendAgain(e);
        }
    }

    private void write() throws IOException {
        request.rewind();
        while (request.hasRemaining()) channel.write(request);
    }

    /** Reads what came; tells whether that completes the answer. */
    boolean receive(ByteBuffer scratch) throws IOException {
        scratch.clear();
        try {
            if (channel.read(scratch) < 0) throw new EOFException("the server has hung up");
        } catch (IOException e) {
            sendAgain(e);
            return false;
        }
        return response.take(scratch.flip());
    }

    /** A server may hang up after any answer: the request goes out again on a new connection, and its clock runs on. */
    private void sendAgain(IOException cause) throws IOException {
        if (response.isBegun() || answersHere == 0) throw cause;
        channel.close();
        open();
        write();
    }

    /** Notes the answer that is whole. */
    void finish(Sample sample) {
        answersHere++;
        sample.add(System.nanoTime() - sentNanos, response.isRight(target));
        response.clear();
    }

    void close() throws IOException {
        channel.close();
    }
}
