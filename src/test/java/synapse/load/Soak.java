package synapse.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends mixed work to a registry at a steady rate, whether it keeps up or not, and tells what failed and what its process
 * holds: {@code mvn -q -Psoak -Dsoak.pid=…}.
 */
public final class Soak {
    private static final int MOST_AT_ONCE = 500;
    private static final Duration BETWEEN_LEVELS = Duration.ofMinutes(1);

    private final SoakOptions options;
    private final SoakReport report = new SoakReport();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Soak(SoakOptions options) {
        this.options = options;
    }

    /** Ends with 1 if an answer was not as expected, 64 if the arguments are wrong. */
    public static void main(String... arguments) throws Exception {
        try {
            SoakReport report = new Soak(SoakOptions.parse(arguments)).run();
            System.out.print(report.summary());
            if (report.failed() > 0) Runtime.getRuntime().exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage() + "\n" + SoakOptions.USAGE);
            Runtime.getRuntime().exit(64);
        }
    }

    public SoakReport run() throws IOException, InterruptedException {
        PatientClient client = new PatientClient(options.url(), Duration.ofSeconds(30));
        String name = "soak" + System.currentTimeMillis();
        Account account = new Account(name, "soaks-for-half-an-hour");
        String token = account.open(client);
        SoakPackages packages = new SoakPackages(name, token);
        packages.publishFirst(client);
        send(new SoakWork(client, packages, account, token));
        return report;
    }

    private void send(SoakWork work) throws InterruptedException {
        long began = System.nanoTime();
        long wanted = options.rate() * options.duration().toSeconds();
        long nextLevels = began;
        for (long sent = 0; sent < wanted; sent++) {
            long due = began + sent * 1_000_000_000 / options.rate();
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            if (System.nanoTime() >= nextLevels) {
                tellLevels(System.nanoTime() - began);
                nextLevels += BETWEEN_LEVELS.toNanos();
            }
            send(work.any());
        }
        if (!places.tryAcquire(MOST_AT_ONCE, 60, TimeUnit.SECONDS)) report.add("end", 0, "answers are missing");
        tellLevels(System.nanoTime() - began);
    }

    private void send(SoakWork.Kind kind) {
        if (!places.tryAcquire()) {
            report.add(kind.name(), 0, MOST_AT_ONCE + " requests were unanswered already");
            return;
        }
        long began = System.nanoTime();
        var unused = http.sendAsync(kind.request().get(), BodyHandlers.ofByteArray())
                .whenComplete((response, thrown) -> {
                    String failure = "";
                    if (thrown != null) {
                        failure = thrown.toString();
                    } else if (!kind.expected().contains(response.statusCode())) {
                        failure = response.statusCode() + " " + Refusal.of(response.body());
                    }
                    report.add(kind.name(), System.nanoTime() - began, failure);
                    places.release(); // last: who has all places has all reports
                });
    }

    private void tellLevels(long nanos) {
        if (options.pid() == 0) return;
        System.out.printf(
                "%5d s  %s  %d answered, %d failed%n",
                nanos / 1_000_000_000, Levels.of(options.pid()), report.answered(), report.failed());
    }
}
