package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Clients that publish, and others that download what was published, until they are told to stop. */
final class Traffic implements AutoCloseable {
    private final List<PackageBuilder> acknowledged = new CopyOnWriteArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean lenient; // while a registry is killed and started again

    /** Begins with two of each kind at each registry. */
    void begin(RegistryClient... clients) {
        stopped = false;
        for (RegistryClient client : clients) {
            for (int i = 0; i < 2; i++) {
                begin(() -> publish(client));
                begin(() -> download(client));
            }
        }
    }

    private void begin(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!stopped) work.run();
                    } catch (RuntimeException | Error e) {
                        failures.add(e.toString());
                    }
                },
                "traffic");
        threads.add(thread);
        thread.start();
    }

    /** Publishes one more version, again and again until it is answered. */
    void publish(RegistryClient client) {
        PackageBuilder wanted = aPackage(Unique.name("moved")).with("description", "It was on its way");
        for (int i = 0; i < 600; i++) {
            try {
                Answer answer = client.publish(wanted);
                if (answer.status() == 200 || answer.status() == 201) {
                    acknowledged.add(wanted);
                    Pause.millis(100);
                    return;
                }
                if (answer.status() != 503 || !lenient) failures.add("publish: " + answer);
            } catch (UncheckedIOException | AssertionError e) { // a server that starts may answer in its own way
                if (!lenient) failures.add("publish: " + e);
            }
            if (stopped && !lenient) return;
            Pause.millis(200);
        }
        failures.add("publish: never answered");
    }

    private void download(RegistryClient client) {
        Pause.millis(10);
        if (acknowledged.isEmpty()) return;
        PackageBuilder one = acknowledged.get(new Random().nextInt(acknowledged.size()));
        try {
            Answer answer = client.tarball(one);
            if (answer.status() == 503 && lenient) return;
            if (!Arrays.equals(answer.bytes(), one.archive())) failures.add("download: " + answer);
        } catch (UncheckedIOException | AssertionError e) {
            if (!lenient) failures.add("download: " + e);
        }
    }

    /** Takes it from now on, or not any more, that a registry does not answer. */
    void isLenient(boolean wanted) {
        lenient = wanted;
    }

    /** Returns what was acknowledged so far. */
    List<PackageBuilder> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Stream<String> failures() {
        return failures.stream();
    }

    /** Ends; can be begun again. */
    void stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public void close() {
        stop();
    }
}
