package synapse.semver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a table in {@code src/test/resources/conformance}: words between spaces, or between back quotes. */
final class Facts {
    private static final Pattern WORD = Pattern.compile("`([^`]*)`|(\\S+)");
    private static final Map<String, String> ESCAPES =
            Map.of("\\t", "\t", "\\n", "\n", "\\r", "\r", "\\v", "\u000B", "\\f", "\f", "\\\\", "\\");

    private Facts() {}

    /** Returns the words of each line, without comments and empty lines. */
    static List<List<String>> in(String file) {
        List<List<String>> facts = new ArrayList<>();
        try (InputStream resource = Facts.class.getResourceAsStream("/conformance/" + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') facts.add(words(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : unescaped(word))
                .toList();
    }

    private static String unescaped(MatchResult quoted) {
        return Pattern.compile("\\\\.")
                .matcher(quoted.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(ESCAPES.get(escape.group())));
    }
}
