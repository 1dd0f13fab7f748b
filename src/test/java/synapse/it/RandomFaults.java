package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import synapse.s3.Fault;
import synapse.s3.FaultProxy;

/**
 * Mixed work while the ways to the database and to the store fail at random moments, in every way that there is. Bits are
 * changed on the way to the store only: what a database without TLS gets cannot be told from what was sent.
 */
final class RandomFaults {
    private static final List<Fault> OF_DATABASE =
            List.of(Fault.NONE, Fault.GONE, Fault.SILENT, Fault.SLOW, Fault.CUT_ANSWER, Fault.LOST_ANSWER);
    private static final List<Fault> OF_STORE = List.of(Fault.values());
    private static final Duration LIMIT = Duration.ofSeconds(15); // 10 s, and what a busy machine adds
    private static final Duration RECOVERY = Duration.ofSeconds(10); // 5 s, likewise
    private static final int CLIENTS = 4;

    private final long seed = Long.getLong("registry.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RegistryProcess registry;
    private final FaultProxy database;
    private final FaultProxy store;
    private final Map<String, PackageBuilder> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    RandomFaults(RegistryProcess registry, FaultProxy database, FaultProxy store) {
        this.registry = registry;
        this.database = database;
        this.store = store;
    }

    /** Makes that many faults of the database and as many of the store, in mixed order. */
    void run(int ofEach) throws InterruptedException {
        System.out.println("random faults, seed " + seed);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            Thread client = new Thread(() -> work(number), "client " + i);
            client.start();
            clients.add(client);
        }
        int left = ofEach;
        int leftOfStore = ofEach;
        while (left + leftOfStore > 0) {
            boolean ofDatabase = random.nextInt(left + leftOfStore) < left;
            if (ofDatabase) fail(database, OF_DATABASE.get(left-- % OF_DATABASE.size()), ofDatabase);
            else fail(store, OF_STORE.get(leftOfStore-- % OF_STORE.size()), ofDatabase);
        }
        over = true;
        for (Thread client : clients) client.join();
    }

    private void fail(FaultProxy network, Fault fault, boolean ofDatabase) {
        Pause.millis(random.nextInt(400));
        boolean atCommit = ofDatabase && fault == Fault.LOST_ANSWER;
        if (fault == Fault.NONE) network.endAll();
        else network.fail(fault, atCommit ? 1 : Integer.MAX_VALUE, atCommit ? "COMMIT" : "", random.nextInt(3));
        Pause.millis(100 + random.nextInt(1500));
        network.heal();
        long healed = System.nanoTime();
        while (registry.client().get("/health").status() != 200) {
            if (System.nanoTime() - healed > RECOVERY.toNanos()) {
                wrong.add("no recovery from " + fault + (ofDatabase ? " of the database" : " of the store"));
                return;
            }
            Pause.millis(100);
        }
    }

    private void work(int number) {
        RegistryClient user = until(() -> registry.client().login("ada", RegistryClient.PASSWORD), number);
        Random own = new Random(seed + number);
        for (int count = 0; !over; count++) {
            byte[] content = new byte[own.nextInt(4) == 0 ? 400_000 : 2_000];
            own.nextBytes(content);
            PackageBuilder next = aPackage("random-" + seed + "-" + number)
                    .version("1.0." + count)
                    .file("data.bin", content);
            publish(user, next);
            check("read", () -> user.get("/packages/" + next.name()));
            download(user, next);
            if (count % 5 == 0) check("login", () -> user.login("ada", RegistryClient.PASSWORD));
        }
    }

    private RegistryClient until(Supplier<Answer> login, int number) {
        Answer answer = login.get();
        for (; answer.status() != 200; answer = login.get()) Pause.millis(200L + number);
        return registry.client().withToken(answer.json().path("token").asText());
    }

    /** Tries the same again until it is acknowledged, as a client does. */
    private void publish(RegistryClient user, PackageBuilder next) {
        int status = 503;
        while (status == 503 && !over) {
            status = check("publish", () -> user.publish(next));
            if (status == 503) Pause.millis(100);
        }
        if (status == 200 || status == 201) acknowledged.put(next.name() + " " + next.version(), next);
        else if (status != 503) wrong.add("publish: " + status);
    }

    private void download(RegistryClient user, PackageBuilder wanted) {
        try {
            Answer answer = user.tarball(wanted);
            if (answer.status() == 200 && !Arrays.equals(answer.bytes(), wanted.archive()))
                wrong.add("other bytes of " + wanted.name());
            else if (answer.status() >= 500 && answer.status() != 503) wrong.add("download: " + answer);
        } catch (UncheckedIOException e) {
            // the store broke off, and so did the answer: never with all of the bytes
        }
    }

    private int check(String what, Supplier<Answer> request) {
        long begun = System.nanoTime();
        Answer answer = request.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(LIMIT) > 0) wrong.add(what + " took " + took);
        if (answer.status() >= 500 && answer.status() != 503) wrong.add(what + ": " + answer);
        if (answer.status() == 503 && answer.header("Retry-After").isEmpty()) wrong.add(what + ": no Retry-After");
        return answer.status();
    }

    /** Looks at every version that was acknowledged: there once, as it was sent. */
    void verify() {
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(acknowledged).as("seed " + seed).isNotEmpty();
        RegistryClient anyone = registry.client();
        ChangesReader journal = new ChangesReader(anyone, 10); // broken connections may cost a request each
        journal.stop();
        Map<String, Integer> published = new ConcurrentHashMap<>();
        journal.follow().entries().stream()
                .filter(entry -> entry.type().equals("version.published"))
                .forEach(entry -> published.merge(entry.package_() + " " + entry.version(), 1, Integer::sum));
        assertThat(journal.faults()).isEmpty();
        acknowledged.forEach((name, built) -> {
            assertThat(anyone.tarball(built).bytes()).as(name).isEqualTo(built.archive());
            assertThat(published).as("seed " + seed).containsEntry(name, 1);
        });
        System.out.println(acknowledged.size() + " versions were acknowledged, and are there");
    }
}
