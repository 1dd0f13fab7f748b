package synapse.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends a request again and again, or several in turn, over some connections, from one thread, and times each answer. Each connection has
 * one request on its way: the server sets the pace.
 */
final class LoadGenerator {
    private static final int SCRATCH_BYTES = 1 << 18;
    private static final long PATIENCE_MILLIS = 30_000;

    private final int connections;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);

    LoadGenerator(int connections) {
        this.connections = connections;
    }

    /** @throws IOException if the server does not answer, or not in HTTP */
    Sample run(Target target, Duration duration) throws IOException {
        return run(() -> target, duration);
    }

    /**
     * Sends different requests.
     *
     * @param targets of the requests in turn, all of one server
     * @throws IOException if the server does not answer, or not in HTTP
     */
    Sample run(Supplier<Target> targets, Duration duration) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Connection> open = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) open.add(new Connection(targets, selector));
                return new Run(selector, System.nanoTime() + duration.toNanos()).of(open);
            } finally {
                for (Connection each : open) each.close();
            }
        }
    }

    /** One run: until its time is over, and then until the last answers are there. */
    private final class Run {
        private final Sample sample = new Sample();
        private final Selector selector;
        private final long deadline;
        private int underWay;
        private boolean over;

        Run(Selector selector, long deadline) {
            this.selector = selector;
            this.deadline = deadline;
        }

        Sample of(List<Connection> open) throws IOException {
            long began = System.nanoTime();
            for (Connection each : open) each.send();
            underWay = open.size();
            while (underWay > 0) {
                if (selector.select(PATIENCE_MILLIS) == 0)
                    throw new IOException("no answer for " + PATIENCE_MILLIS + " ms");
                for (SelectionKey key : selector.selectedKeys()) receive((Connection) key.attachment());
                selector.selectedKeys().clear();
                if (!over && System.nanoTime() >= deadline) {
                    over = true;
                    sample.endAfter((System.nanoTime() - began) / 1e9);
                }
            }
            return sample;
        }

        private void receive(Connection connection) throws IOException {
            if (!connection.receive(scratch)) return;
            connection.finish(sample);
            if (over) {
                underWay--;
            } else {
                connection.send();
            }
        }
    }
}
