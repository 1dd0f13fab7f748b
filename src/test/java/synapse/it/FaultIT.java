package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import synapse.faults.Step;
import synapse.faults.edge.Fault;

/** Each step of a publish fails in each way; the steps are those that publishes are seen to take. */
@TestMethodOrder(OrderAnnotation.class) // one registry for all
class FaultIT {
    private static final FaultyRegistry REGISTRY = new FaultyRegistry(new OwnRegistry());
    private static final FaultMatrix MATRIX = new FaultMatrix(TestDatabase.current());

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        REGISTRY.start();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @TestFactory
    @Order(1)
    @Tag("runner") // the agent is for the runnable jar
    @Tag("process") // on PostgreSQL on demand: mvn verify -Dpostgresql.without=none -Dit.test=FaultIT
    Stream<DynamicTest> each_step_fails_in_each_way_and_nothing_is_lost_or_half_there() {
        Map<Step, Publishing> steps = new LinkedHashMap<>();
        for (Publishing publishing : Publishing.ofStack()) {
            publishing.steps(REGISTRY).forEach(step -> steps.putIfAbsent(step, publishing));
        }
        steps.keySet().forEach(MATRIX::add);
        return Stream.of(Fault.values())
                .filter(fault -> !fault.isDeadly())
                .flatMap(fault -> steps.entrySet().stream()
                        .filter(found -> found.getKey().canMeet(fault))
                        .map(found -> test(found.getKey(), fault, found.getValue())));
    }

    private static DynamicTest test(Step step, Fault fault, Publishing publishing) {
        return DynamicTest.dynamicTest(step.display() + " for " + step.where() + ": " + fault, () -> {
            String outcome = new FaultCase(REGISTRY, publishing).run(step, fault);
            MATRIX.add(step, fault, outcome);
        });
    }

    @Test
    @Order(2)
    @Tag("runner")
    @Tag("process")
    void every_step_has_met_every_fault_and_stands_in_the_documentation() {
        MATRIX.print(Path.of("target"));
        if (Boolean.getBoolean("faults.write")) MATRIX.document();

        assertThat(MATRIX.missing()).isZero();
        assertThat(MATRIX.documented())
                .as("docs/reliability.md; -Dfaults.write=true puts what was found there")
                .isEqualTo(MATRIX.table());
    }

    @Test
    @Order(3)
    @Tag("runner")
    @Tag("process")
    void the_sweeper_takes_nothing_that_is_referred_to_and_leaves_nothing_else() throws Exception {
        int rounds = new SweepRun(REGISTRY)
                .publishing(Integer.getInteger("sweep.publishes", 120), folder.resolve("acknowledged.tsv"));

        System.out.printf("the sweeper went round %d times%n", rounds);
        assertThat(rounds).isGreaterThan(10);
        REGISTRY.assertThatNothingIsPending();
    }

    @Test
    @Order(4)
    void nothing_acknowledged_is_lost_by_a_kill_and_nothing_else_stays() throws Exception {
        RegistryProcess process = REGISTRY.process();

        new KillRun(process).killing(folder.resolve("acknowledged.tsv"), process::kill, REGISTRY::dieAtCommit);

        REGISTRY.assertThatNothingIsPending();
        REGISTRY.assertThatRowsAndArchivesAgree();
    }
}
