package synapse.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** A question with known answers; any of these will do. */
record RelevanceQuestion(String kind, String query, Set<String> right) {
    static List<RelevanceQuestion> all() {
        return lines("questions.txt").stream()
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(fields -> new RelevanceQuestion(fields[0], fields[1], Set.of(fields[2].split(",", -1))))
                .toList();
    }

    /** Returns 1 for the first name and so on; 0 if none of these is right. */
    int rank(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (right.contains(names.get(i))) return i + 1;
        }
        return 0;
    }

    static List<String> lines(String file) {
        try (InputStream in = RelevanceQuestion.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
