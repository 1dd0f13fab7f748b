package synapse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/security.md to the tests and events that it names. */
class SecurityDocTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\| ([0-9]) \\| [^|]+ \\| `(\\w+)\\.(\\w+)` \\|$");
    private static final Pattern EVENT =
            Pattern.compile("AuditLog\\s*\\.?\\s*tell(?:Refusal|Committed)?\\(\\s*\"([a-z-]+)\"");
    private static final Pattern OWN_EVENT = Pattern.compile("(?<!\\w)tell(?:Refusal|Committed)?\\(\\s*\"([a-z-]+)\"");

    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    /** A row of the table of requirements. */
    record Requirement(String number, int level, String type, String method) {}

    static List<Requirement> requirements() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Requirement(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void the_test_of_a_requirement_is_there(Requirement requirement) throws IOException {
        List<Path> found = files(TESTS, requirement.type() + ".java");

        assertThat(found).as(requirement.type()).hasSize(1);
        String text = Files.readString(found.get(0));
        int method = text.indexOf(" " + requirement.method() + "(");
        assertThat(method).as(requirement.toString()).isPositive();
        String annotations = text.substring(text.lastIndexOf("\n\n", method), method);
        assertThat(annotations).containsPattern("@(Test|ParameterizedTest|TestFactory)\\b");
    }

    @Test
    void each_requirement_has_one_row_and_every_row_is_understood() throws IOException {
        List<Requirement> rows = requirements();

        assertThat(rows).hasSizeGreaterThan(80).allMatch(row -> row.level() == 1 || row.level() == 2);
        assertThat(rows.stream().map(Requirement::number)).doesNotHaveDuplicates();
        long lines = Files.readString(PAGE)
                .lines()
                .filter(line -> line.matches("\\| [0-9]+\\.[0-9]+\\.[0-9]+ .*"))
                .count();
        assertThat(rows).hasSize((int) lines);
    }

    @Test
    void the_page_describes_the_events_of_the_log_and_no_others() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Pattern pattern = file.endsWith("AuditLog.java") ? OWN_EVENT : EVENT;
                pattern.matcher(Files.readString(file)).results().forEach(event -> told.add(event.group(1)));
            }
        }

        assertThat(told).hasSizeGreaterThanOrEqualTo(15).isEqualTo(described());
    }

    /** Returns the names in the first column of the table of events. */
    private static Set<String> described() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("| event | when |");
        String table = page.substring(begin, page.indexOf("\n\n", begin));
        return table.lines()
                .flatMap(line ->
                        NAME.matcher(line.substring(0, line.indexOf('|', 1))).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        }
    }
}
