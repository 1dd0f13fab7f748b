package synapse.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which index counts, and of which journal it is: one that has at {@code seq} an entry with that digest. An index outlives
 * a database that is set up anew or goes back to a backup, and must not answer for another history.
 *
 * @param name of the folder
 * @param seq of an entry that the index has taken in; 0: it has taken in none
 * @param digest of the entry, in lower-case hex; {@code -} for 0
 */
record IndexMark(String name, long seq, String digest) {
    private static final Pattern LINE = Pattern.compile("(index-[0-9a-f-]{36}) ([0-9]{1,18}) ([0-9a-f]{64}|-)\n");

    static Optional<IndexMark> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) return Optional.empty();
        return Optional.of(new IndexMark(line.group(1), Long.parseLong(line.group(2)), line.group(3)));
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap("%s %d %s\n".formatted(name, seq, digest).getBytes(StandardCharsets.UTF_8));
    }
}
