package synapse.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words beside this class; a line that begins with {@code #} is a remark. */
final class WordList {
    /** Words that say nothing in a description. */
    static final Set<String> STOP = words("stopwords.txt");
    /** Words of those who ask, not of what they ask for: {@code need}, {@code please}. */
    static final Set<String> CHATTER = words("chatter.txt");
    /** Parts of a name that tell little of what it is: {@code dev}, {@code python}. */
    static final Set<String> GENERIC = words("generic.txt");

    private WordList() {}

    /** Returns the lines that are not blank. */
    static List<String> lines(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
