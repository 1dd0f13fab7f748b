package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/ranges.md} are true. */
class RangesDocTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    /** Returns the cells of all tables that have this head. */
    private static List<List<String>> rows(String head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean isInside = false;
        for (String line : Files.readAllLines(Path.of("docs/ranges.md"))) {
            if (line.startsWith(head)) isInside = true;
            else if (!line.startsWith("|")) isInside = false;
            else if (isInside && !line.startsWith("|-")) rows.add(cells(line));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return CELL_END.splitAsStream(line)
                .skip(1)
                .map(cell -> cell.replace("\\|", "|").trim())
                .toList();
    }

    private static List<String> ranges(String cell) {
        List<String> ranges = new ArrayList<>(
                CODE.matcher(cell).results().map(code -> code.group(1)).toList());
        if (cell.contains("the empty text")) ranges.add("");
        if (cell.equals("nothing")) ranges.add("<0.0.0-0");
        return ranges;
    }

    private static VersionSet set(String range) {
        return VersionSet.of(VersionConstraint.parse(range));
    }

    private static Stream<Version> versions(String cell) {
        return Stream.of(cell.split(", ", -1)).filter(text -> !text.isEmpty()).map(Version::parse);
    }

    @Test
    void a_range_means_and_contains_what_the_document_says() throws IOException {
        List<List<String>> rows = rows("| Range | means | contains | lacks |");

        for (List<String> row : rows) {
            for (String range : ranges(row.get(0))) {
                assertThat(ranges(row.get(1)))
                        .as(range)
                        .allMatch(means -> set(means).equals(set(range)));
                assertThat(versions(row.get(2))).as(range).allMatch(VersionConstraint.parse(range)::satisfiedBy);
                assertThat(versions(row.get(3))).as(range).noneMatch(VersionConstraint.parse(range)::satisfiedBy);
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
    }

    @Test
    void two_ranges_have_in_common_what_the_document_says() throws IOException {
        List<List<String>> rows = rows("| One | Other |");

        for (List<String> row : rows) {
            VersionSet one = set(ranges(row.get(0)).get(0));
            VersionSet other = set(ranges(row.get(1)).get(0));
            assertThat(one.isSubsetOf(other))
                    .as(row.toString())
                    .isEqualTo(row.get(2).equals("yes"));
            assertThat(one.intersection(other)).isEqualTo(set(ranges(row.get(3)).get(0)));
            assertThat(one.isDisjointFrom(other)).isEqualTo(row.get(3).equals("nothing"));
            assertThat(one.union(other)).isEqualTo(set(ranges(row.get(4)).get(0)));
        }
        assertThat(rows).hasSize(10);
    }

    @Test
    void after_a_version_comes_what_the_document_says() throws IOException {
        List<List<String>> rows = rows("| after |");

        for (List<String> row : rows) {
            Version version = Version.parse(row.get(0));
            assertThat(Neighbours.releaseAbove(version)).hasToString(row.get(1));
            assertThat(Neighbours.preReleaseAbove(version)).hasToString(row.get(2));
        }
        assertThat(rows).hasSize(3);
    }
}
