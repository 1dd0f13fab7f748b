package synapse.archive;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What extended headers say about the entry that follows them: at most one pax header and one long name and link of
 * GNU. A chain of them is refused, so neither memory nor stack can be filled with what precedes an entry.
 */
final class EntryOverrides {
    private final Set<EntryType> seen = EnumSet.noneOf(EntryType.class);
    private Optional<TarText> paxPath = Optional.empty();
    private Optional<Long> paxSizeBytes = Optional.empty();
    private Optional<TarText> longName = Optional.empty();
    private boolean sparse;

    /** Takes the data of an extended header. */
    void add(EntryType type, byte[] data) {
        if (!seen.add(type)) {
            throw new InvalidArchiveException("Extended headers follow one another; pack again with a common tar");
        }
        if (type == EntryType.LONG_NAME) longName = Optional.of(new TarText(data).withoutTrailingNuls());
        if (type == EntryType.PAX) addPax(PaxRecords.parse(data));
    }

    private void addPax(PaxRecords records) {
        sparse = records.isSparse();
        paxPath = records.path();
        paxSizeBytes = records.sizeBytes();
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    boolean isSparse() {
        return sparse;
    }

    /** Returns the path: of the pax header before the long name before the entry's own header. */
    TarText name(TarHeader header) {
        return paxPath.or(() -> longName).orElseGet(header::name);
    }

    long sizeBytes(TarHeader header) {
        return paxSizeBytes.orElseGet(header::sizeBytes);
    }
}
