package synapse.resolver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.semver.Version;

/**
 * A question on a universe, and what has to come out: nothing if there is no solution. Read from a table whose form is
 * described at its head.
 */
record SolverCase(String title, Universes universe, Question question, Optional<SortedMap<String, Version>> expected) {
    private static final long BUDGET = 1_000_000;

    static List<SolverCase> in(String file) {
        try (InputStream resource = SolverCase.class.getResourceAsStream("/conformance/" + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Table table = new Table();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .forEach(table::take);
            return table.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title + ": " + question.requirements();
    }

    /** Reads the table line by line. */
    private static final class Table {
        private final List<SolverCase> cases = new ArrayList<>();
        private final List<RootRequirement> root = new ArrayList<>();
        private String title = "";
        private Universes universe = new Universes();
        private Map<String, Version> locked = Map.of();
        private Preference preference = Preference.NEWEST;

        void take(String line) {
            String rest = line.substring(1).trim();
            switch (line.charAt(0)) {
                case '#' -> {
                    title = rest;
                    universe = new Universes();
                }
                case '?' -> ask(rest);
                case '+' -> need(rest, "dev_dependencies");
                case '@' -> locked = versions(rest);
                case '=' -> expect(rest);
                default -> {
                    if (line.equals("lowest")) preference = Preference.LOWEST;
                    else addVersion(line);
                }
            }
        }

        private void ask(String needs) {
            root.clear();
            locked = Map.of();
            preference = Preference.NEWEST;
            need(needs, "dependencies");
        }

        private void need(String needs, String field) {
            for (String need : listed(needs)) root.add(new RootRequirement(Universes.requirement(need), field));
        }

        private void expect(String answer) {
            Question question = new Question(root, locked, preference, BUDGET);
            cases.add(new SolverCase(
                    title,
                    universe,
                    question,
                    answer.equals("none") ? Optional.empty() : Optional.of(versions(answer))));
        }

        private void addVersion(String line) {
            String[] parts = line.split(": ", 2);
            String[] version = parts[0].split(" ", 2);
            universe.with(version[0], version[1], parts.length == 1 ? new String[0] : listed(parts[1]));
        }

        private static SortedMap<String, Version> versions(String text) {
            SortedMap<String, Version> versions = new TreeMap<>();
            for (String one : listed(text)) {
                String[] parts = one.split(" ", 2);
                versions.put(parts[0], Version.parse(parts[1]));
            }
            return versions;
        }

        private static String[] listed(String text) {
            return text.isEmpty() ? new String[0] : text.split(", ", -1);
        }
    }
}
