package synapse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import synapse.settings.KnownSetting;
import synapse.settings.SettingList;

/** Holds docs/configuration.md, the list of settings and the code together: each setting that one knows, the others know. */
class ConfigurationDocTest {
    private static final Path SOURCES = Path.of("src/main/java/synapse");
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Pattern SERVER_SETTING = Pattern.compile("new Setting\\(\\s*\"([a-z0-9.]+)\"");
    private static final Pattern RUNNER_SETTING = Pattern.compile("\\bsetting\\(\\s*\"(REGISTRY_[A-Z0-9_]+)\"");
    private static final Pattern UNNAMED_SETTING = Pattern.compile("new Setting\\(\\s*[^\"\\s]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(REGISTRY_[A-Z0-9_]+)` \\| ([^|]*) \\|");

    /** Those of these rules that SettingCheck alone reads. */
    private static final List<String> OF_THE_CHECK = List.of("REGISTRY_ALLOW_EMBEDDED_DATABASE");

    @Test
    void every_setting_of_the_list_is_read_and_every_one_that_is_read_is_in_the_list() throws IOException {
        String code = code();
        List<String> read = Stream.of(
                        first(SERVER_SETTING, code)
                                .map(property -> SettingList.get(property).variable()),
                        first(RUNNER_SETTING, code),
                        OF_THE_CHECK.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();

        assertThat(read).containsExactlyInAnyOrderElementsOf(known());
    }

    @Test
    void the_page_has_one_row_for_each_setting_in_the_order_of_the_list() throws IOException {
        assertThat(first(ROW, Files.readString(PAGE)).toList()).isEqualTo(known());
    }

    @Test
    void the_page_tells_the_defaults_of_the_list() throws IOException {
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> told.put(row.group(1), row.group(2)));

        assertThat(SettingList.ALL)
                .filteredOn(known -> !known.standard().isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(known -> assertThat(told.get(known.variable())).isEqualTo("`" + known.standard() + "`"));
    }

    @Test
    void a_setting_is_named_where_it_is_read() throws IOException {
        assertThat(UNNAMED_SETTING.matcher(code()).find()).isFalse();
    }

    private static List<String> known() {
        return SettingList.ALL.stream().map(KnownSetting::variable).toList();
    }

    private static Stream<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
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
