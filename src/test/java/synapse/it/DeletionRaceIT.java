package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletions at the same moment as other changes. */
class DeletionRaceIT extends DeletionCase {
    @Test
    void of_many_who_delete_one_version_one_does() throws Exception {
        publish(version("1.0.0"));

        List<Answer> answers = Parallel.run(8, i -> ada.delete(path + "/1.0.0"));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .extracting(Answer::problem)
                .containsOnly("410 version-deleted");
    }

    @Test
    void a_publish_and_a_deletion_of_one_version_come_one_after_the_other() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            PackageBuilder wanted = version("1.0." + turn);

            List<Answer> answers =
                    Parallel.run(4, i -> i % 2 == 0 ? ada.publish(wanted) : ada.delete(path + "/" + wanted.version()));

            boolean deleted = answers.stream().anyMatch(answer -> answer.status() == 204);
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 404, 410);
            assertThat(anyone.get(path + "/" + wanted.version()).status()).isEqualTo(deleted ? 410 : 200);
            assertThat(ada.publish(wanted).status()).isEqualTo(deleted ? 410 : 200);
        }
    }

    @Test
    void latest_is_right_after_publishes_yanks_and_deletions_at_once() throws Exception {
        publish(version("1.0.0"));
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 12; i++) publish(version("2.0." + i));

        List<Answer> answers = Parallel.run(12, i -> switch (i % 3) {
            case 0 -> ada.delete(path + "/2.0." + i);
            case 1 -> ada.put(path + "/2.0." + i + "/yank");
            default -> ada.publish(version("1.5." + i));
        });

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204);
        for (int i = 2; i < 12; i += 3) left.add("2.0." + i);
        JsonNode found = anyone.get(path).json();
        assertThat(found.path("latest").asText()).isEqualTo(left.get(left.size() - 1));
        assertThat(found.path("description").asText()).isEqualTo("says " + left.get(left.size() - 1));
        assertThat(found.path("versions")).hasSize(1 + 8 + 4);
    }
}
