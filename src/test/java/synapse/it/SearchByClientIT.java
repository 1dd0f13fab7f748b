package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code synapse pkg search} at a real registry. */
@Tag("process") // the client cares for no database
class SearchByClientIT {
    @TempDir
    private Path folder;

    private final RegistryClient ada = SharedRegistry.newUser();
    private final String word = Words.unlikeOthers();

    @Test
    void what_is_found_is_a_table() throws IOException {
        ada.publish(
                aPackage(word + "-json").with("description", "Reads " + word).keywords(word + "k"));
        ada.publish(aPackage(word + "-yaml").version("2.1.0").with("author", word));
        var client = new SynapseClient(folder.resolve("home"), Files.createDirectory(folder.resolve("project")));

        var found = client.pkg("search", word, "json");
        var byKeyword = client.pkg("search", "--keyword", word + "k");
        var sorted = client.pkg("search", word, "--sort", "name", "--limit", "2");
        var wrong = client.pkg("search", word, "--sort", "best");

        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out()).startsWith("name ").contains(word + "-json  1.0.0    Reads " + word + "\n");
        assertThat(byKeyword.out().lines()).hasSize(2);
        assertThat(sorted.out().lines().skip(1).map(line -> line.split(" ", 2)[0]))
                .containsExactly(word + "-json", word + "-yaml");
        assertThat(wrong.exitCode()).isEqualTo(65);
        assertThat(wrong.err()).contains("relevance, downloads, updated, created, name");
    }
}
