package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import synapse.faults.Step;
import synapse.faults.edge.Fault;
import synapse.faults.edge.Kind;

/** One step that fails in one way during one publish, and what is looked at afterwards. */
record FaultCase(FaultyRegistry registry, Publishing publishing) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int RETRIES = 2;
    private static final int MOST_TRIES = 60; // keys come from the database by fifty

    /** Returns what came of it: the status, and whether the version is there. */
    String run(Step step, Fault fault) {
        long head = registry.head();
        List<Path> spooled = registry.spooled();
        Attempt attempt = attempt(step, fault);
        Answer answer = attempt.answer();
        Presence presence = verify(answer, attempt.version(), head);
        registry.assertThatStorageIsClean(false);
        if (step.kind() != Kind.DISK) assertThat(registry.spooled()).isEqualTo(spooled);
        if (answer.status() == 201) return "201";
        return answer.status() + ", " + (isUndecided(step, fault) ? "absent or there" : presence);
    }

    /** Tells whether either is right: whether what H2 wrote last has the end of the transaction in it is a matter of its timing. */
    private static boolean isUndecided(Step step, Fault fault) {
        return step.kind() == Kind.DATABASE_FILE
                && fault == Fault.BROKEN_AFTER
                && step.where().equals(Step.COMMIT_OF_VERSION.where());
    }

    /** Publishes until the fault has happened. */
    private Attempt attempt(Step step, Fault fault) {
        registry.faults().fail(fault, step);
        try {
            for (int i = 0; i < MOST_TRIES; i++) {
                PackageBuilder version = publishing.next();
                long begun = System.nanoTime();
                Answer answer = publishing.publish(registry.owner(), version);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
                if (registry.faults().happened() > 0) return new Attempt(version, answer);
            }
            throw new AssertionError("no publish has reached the step");
        } finally {
            registry.faults().heal();
        }
    }

    /** What was published, and what was answered. */
    private record Attempt(PackageBuilder version, Answer answer) {}

    private Presence verify(Answer answer, PackageBuilder version, long head) {
        if (answer.status() != 201) {
            assertThat(answer.problem()).isIn("503 unavailable", "507 storage-full");
            assertThat(answer.header("Retry-After")).isEqualTo(answer.status() == 503 ? "1" : "");
        }
        Presence presence = Presence.of(version, registry.owner(), head);
        if (answer.status() == 201) assertThat(presence).isEqualTo(Presence.THERE);

        Answer again = again(version);

        assertThat(again.status()).as(again::toString).isEqualTo(presence == Presence.THERE ? 200 : 201);
        assertThat(Presence.of(version, registry.owner(), head)).isEqualTo(Presence.THERE);
        return presence;
    }

    /** Publishes the same again, as a client does that keeps to {@code Retry-After}: a broken connection may cost once more. */
    private Answer again(PackageBuilder version) {
        Answer again = publishing.publish(registry.owner(), version);
        for (int i = 0; i < RETRIES && again.status() == 503; i++) {
            Pause.millis(1000);
            again = publishing.publish(registry.owner(), version);
        }
        return again;
    }
}
