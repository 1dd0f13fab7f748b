package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A document is of one state of its package, though it is read by several queries while the package changes. */
class OneStateIT {
    private static final int CHANGES = 150;
    private static final int READERS = 3;

    /** What a document said: whether the version is yanked, as of a journal entry. */
    private record Said(long seq, boolean yanked) {
        static Said by(Answer answer) {
            JsonNode document = answer.json();
            return new Said(document.path("seq").asLong(), document.has("yanked"));
        }
    }

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final PackageBuilder json = aPackage(Unique.name("restless-json"));
    private final String path = "/packages/" + json.name() + "/1.0.0";

    @Test
    void a_document_never_has_the_number_of_one_change_and_the_state_before_it() throws Exception {
        ada.publish(json);
        CompletableFuture<Map<Long, Boolean>> changing = CompletableFuture.supplyAsync(this::yankAndUnyank);

        List<Set<Said>> said = Parallel.run(READERS, reader -> readUntil(changing));

        Map<Long, Boolean> yanked = changing.join();
        assertThat(said)
                .allSatisfy(all -> assertThat(all)
                        .hasSizeGreaterThan(10)
                        .allSatisfy(one -> assertThat(one.yanked())
                                .as(one.toString())
                                .isEqualTo(yanked.getOrDefault(one.seq(), false))));
    }

    /** Returns journal numbers, and whether the version was yanked from then on. */
    private Map<Long, Boolean> yankAndUnyank() {
        Map<Long, Boolean> states = new HashMap<>();
        IntStream.range(0, CHANGES).forEach(turn -> {
            Answer answer = turn % 2 == 0 ? ada.put(path + "/yank") : ada.delete(path + "/yank");
            assertThat(answer.status()).isEqualTo(200);
            states.put(answer.json().path("seq").asLong(), turn % 2 == 0);
        });
        return states;
    }

    private Set<Said> readUntil(CompletableFuture<?> end) {
        Set<Said> said = new HashSet<>();
        while (!end.isDone()) said.add(Said.by(anyone.get(path)));
        return said;
    }
}
