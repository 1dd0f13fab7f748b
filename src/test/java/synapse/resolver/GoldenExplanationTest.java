package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Explanations as people read them, in {@code src/test/resources/explanations}: what there is, what the root asks for,
 * and the text. With {@code -Dgolden.write} the texts are written anew, to be read by a person.
 */
class GoldenExplanationTest {
    private static final Path FOLDER = Path.of("src/test/resources/explanations");
    private static final String RULE = "---\n";

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_explanation_reads_as_it_is_written_down(Path file) throws IOException {
        String text = Files.readString(file);
        String given = text.substring(0, text.indexOf(RULE) + RULE.length());

        String explained = explained(given.lines().toList());

        if (System.getProperty("golden.write") != null) Files.writeString(file, given + explained + "\n");
        assertThat(Files.readString(file)).isEqualTo(given + explained + "\n");
        assertThat(explained.lines()).allMatch(line -> line.length() <= 80);
    }

    private static String explained(List<String> lines) {
        Universes universe = new Universes();
        Question question = UniverseText.read(lines.subList(0, lines.size() - 1), universe);
        UnsolvableException unsolvable =
                catchThrowableOfType(UnsolvableException.class, () -> Resolver.resolve(question, universe.source()));
        return unsolvable.getMessage();
    }
}
