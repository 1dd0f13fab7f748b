package synapse.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records {@code <length> <key>=<value>\n} of an extended header (POSIX.1-2017, pax, "pax Extended Header"). Only
 * {@code path} and {@code size} mean something to a package; links and sparse files are refused, the rest is passed
 * over: times, owners, attributes of other systems.
 */
final class PaxRecords {
    private static final int MAX_LENGTH_DIGITS = 9;

    private final List<PaxRecord> records = new ArrayList<>();

    /** One record; not every key holds text. */
    private record PaxRecord(String key, TarText value) {}

    private PaxRecords() {}

    static PaxRecords parse(byte[] data) {
        var parsed = new PaxRecords();
        for (int at = 0; at < data.length; ) at = parsed.add(data, at);
        return parsed;
    }

    /** Returns the path, if this header holds one that is not empty (an empty one means: none). */
    Optional<TarText> path() {
        return value("path");
    }

    /** Returns the size in bytes, if this header holds one. */
    Optional<Long> sizeBytes() {
        return value("size").map(PaxRecords::parseSize);
    }

    /** True if a key says that the content is not the file itself but pieces of it. */
    boolean isSparse() {
        return records.stream()
                .anyMatch(each -> each.key().startsWith("GNU.sparse.")
                        || each.key().equals("SCHILY.realsize")
                        || each.key().equals("SCHILY.filetype"));
    }

    /** Refuses a global header that would change what follows. The comment of {@code git archive} does not. */
    void checkHarmlessToAll() {
        if (isSparse() || records.stream().anyMatch(each -> each.key().matches("path|size|linkpath|hdrcharset"))) {
            throw new InvalidArchiveException("A global header changes path or size of all entries; pack without it");
        }
    }

    private Optional<TarText> value(String key) {
        var found = records.stream().filter(each -> each.key().equals(key)).toList();
        if (found.size() > 1) throw malformed();
        return found.stream()
                .map(PaxRecord::value)
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private static long parseSize(TarText value) {
        String text = value.toString();
        if (!text.matches("[0-9]{1,18}")) throw malformed();
        return Long.parseLong(text);
    }

    /** Adds the record that begins at {@code from}; returns where the next one begins. */
    private int add(byte[] data, int from) {
        int space = from;
        int length = 0;
        while (space < data.length && data[space] >= '0' && data[space] <= '9' && space - from < MAX_LENGTH_DIGITS) {
            length = length * 10 + data[space++] - '0';
        }
        int end = from + length;
        if (space == from || space >= end || end > data.length || data[space] != ' ') throw malformed();
        int equals = space + 1;
        while (equals < end && data[equals] != '=') equals++;
        if (equals == space + 1 || equals >= end || data[end - 1] != '\n') throw malformed();
        String key = new String(data, space + 1, equals - space - 1, StandardCharsets.UTF_8);
        records.add(new PaxRecord(key, new TarText(Arrays.copyOfRange(data, equals + 1, end - 1))));
        return end;
    }

    private static InvalidArchiveException malformed() {
        return new InvalidArchiveException("An extended header is malformed; pack again with a common tar");
    }
}
