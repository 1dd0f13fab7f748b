package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishRaceIT {
    private static final int THREADS = 16;

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("json");

    @Test
    void of_different_archives_of_one_version_one_wins() throws Exception {
        List<PackageBuilder> wanted = IntStream.range(0, THREADS)
                .mapToObj(i -> aPackage(json).file("lib/json.syn", "by " + i))
                .toList();

        List<Answer> answers = Parallel.run(THREADS, i -> ada.publish(wanted.get(i)));

        List<Integer> winners = IntStream.range(0, THREADS)
                .filter(i -> answers.get(i).status() == 201)
                .boxed()
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("409 version-exists");
        PackageBuilder winner = wanted.get(winners.get(0));
        assertThat(anyone.tarball(winner).bytes()).isEqualTo(winner.archive());
        assertOneBlob(wanted);
    }

    private static void assertOneBlob(List<PackageBuilder> wanted) {
        List<String> blobs = Snapshot.take().files().stream()
                .filter(file -> wanted.stream().anyMatch(each -> file.contains(each.sha256())))
                .toList();
        assertThat(blobs).hasSize(1);
    }

    @Test
    void of_equal_archives_of_one_version_one_is_new_and_all_are_answered_alike() throws Exception {
        PackageBuilder wanted = aPackage(json);

        List<Answer> answers = Parallel.run(THREADS, i -> ada.publish(wanted));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(THREADS - 1);
        assertThat(answers).extracting(Answer::json).containsOnly(answers.get(0).json());
        assertOneBlob(List.of(wanted));
    }

    @Test
    void of_different_users_who_want_one_name_one_gets_it() throws Exception {
        List<RegistryClient> users =
                IntStream.range(0, 8).mapToObj(i -> SharedRegistry.newUser()).toList();

        List<Answer> answers =
                Parallel.run(8, i -> users.get(i).publish(aPackage(json).version("1.0." + i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("403 forbidden");
        JsonNode found = anyone.get("/packages/" + json).json();
        assertThat(found.path("owners")).hasSize(1);
        assertThat(found.path("versions")).hasSize(1);
    }

    @Test
    void of_different_spellings_of_one_name_one_gets_it() throws Exception {
        List<String> names = List.of(json + "-a-b", json + "_a_b", json + ".a.b", json + "-a_b");

        List<Answer> answers = Parallel.run(4, i -> ada.publish(aPackage(names.get(i))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("409 name-taken");
    }

    @Test
    void different_versions_at_once_are_all_there_and_latest_is_the_highest() throws Exception {
        List<Answer> answers =
                Parallel.run(THREADS, i -> ada.publish(aPackage(json).version("1." + i + ".0")));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        JsonNode found = anyone.get("/packages/" + json).json();
        assertThat(found.path("latest").asText()).isEqualTo("1.15.0");
        assertThat(found.path("versions")).hasSize(THREADS);
        assertThat(answers)
                .extracting(answer -> answer.json().path("seq").asLong())
                .doesNotHaveDuplicates();
    }
}
