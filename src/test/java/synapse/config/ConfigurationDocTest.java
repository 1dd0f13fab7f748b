package synapse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md and the code together: each setting that one knows, the other knows. */
class ConfigurationDocTest {
    private static final Path SOURCES = Path.of("src/main/java/synapse");
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Pattern SERVER_SETTING = Pattern.compile("new Setting\\(\\s*\"([a-z0-9.]+)\"");
    private static final Pattern RUNNER_SETTING = Pattern.compile("\\bsetting\\(\\s*\"(REGISTRY_[A-Z0-9_]+)\"");
    private static final Pattern UNNAMED_SETTING = Pattern.compile("new Setting\\(\\s*[^\"\\s]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(REGISTRY_[A-Z0-9_]+)` \\|");

    @Test
    void the_page_has_one_row_for_each_setting_of_the_code() throws IOException {
        String code = code();
        List<String> read = Stream.concat(
                        first(SERVER_SETTING, code).map(ConfigurationDocTest::variable), first(RUNNER_SETTING, code))
                .distinct()
                .toList();

        List<String> described = first(ROW, Files.readString(PAGE)).toList();

        assertThat(read).hasSizeGreaterThan(10);
        assertThat(described).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void a_setting_is_named_where_it_is_read() throws IOException {
        assertThat(UNNAMED_SETTING.matcher(code()).find()).isFalse();
    }

    private static Stream<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".java")) code.append(Files.readString(file));
            }
        }
        return code.toString();
    }
}
