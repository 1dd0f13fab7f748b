package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes move their archives to a bucket; the one that does it is killed, and the other one goes on. */
@Tag("process")
@EnabledIfSystemProperty(named = "move.nodes", matches = "true")
class StorageMoveNodesIT {
    @Test
    void another_node_goes_on_when_the_one_that_moves_is_killed() {
        Map<String, String> bucket = TestBuckets.fresh();
        try (TwoNodes nodes = new TwoNodes();
                Traffic traffic = new Traffic()) {
            MoveSteward.settings(bucket).forEach(nodes.first()::with);
            MoveSteward.settings(bucket).forEach(nodes.second()::with);
            nodes.start();
            RegistryClient ada = nodes.first().client().registered("ada");
            RegistryClient there = nodes.onSecond(ada);
            for (int i = 0; i < 60; i++) traffic.publish(ada);
            traffic.begin(there);
            MoveSteward steward = MoveSteward.of(nodes.second());

            MoveSteward.of(nodes.first()).move();
            steward.await(report -> report.path("copied").asInt() >= 10);
            nodes.first().kill();
            JsonNode done = steward.awaitDone();
            traffic.stop();

            assertThat(done.path("storage").asText()).startsWith("s3:");
            assertThat(traffic.failures()).isEmpty();
            steward.expectSound(traffic.acknowledged().size());
            nodes.first().start();
            assertThat(nodes.first().log()).contains("The archives were moved from local:");
            for (PackageBuilder one : traffic.acknowledged()) {
                assertThat(ada.tarball(one).bytes()).as(one.name()).isEqualTo(one.archive());
            }
            traffic.publish(ada);
            steward.expectSound(traffic.acknowledged().size());
        }
    }

    @Test
    void a_node_that_does_not_know_the_target_hinders_the_move() {
        try (TwoNodes nodes = new TwoNodes()) {
            MoveSteward.settings(TestBuckets.fresh()).forEach(nodes.first()::with);
            nodes.start();
            Pause.millis(6000); // the second has told that it runs

            Answer refused = MoveSteward.of(nodes.first()).root().post("/admin/storage/move", RegistryClient.object());
            Answer without = MoveSteward.of(nodes.second()).root().post("/admin/storage/move", RegistryClient.object());

            assertThat(refused.problem()).isEqualTo("409 move-refused");
            assertThat(refused.json().path("detail").asText()).contains("and no second storage");
            assertThat(without.problem()).isEqualTo("422 validation-failed");
        }
    }
}
