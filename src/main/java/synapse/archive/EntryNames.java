package synapse.archive;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import synapse.problem.Quoted;

/**
 * All files and folders of one archive. Refuses what cannot stand side by side on every file system: duplicates, twins
 * that differ in case or Unicode normalisation only (Unicode 15, D145, by upper case of lower case), and a file that is
 * also a folder. Twins are sought segment by segment, so folders count, too, also those that only paths name.
 */
final class EntryNames {
    private static final int ROOT = 0;

    private final int maxNames;
    private final Map<Place, Name> names = new HashMap<>();

    EntryNames(int maxNames) {
        this.maxNames = maxNames;
    }

    /** Where a name stands: the number of its folder, and the name without regard to case and normalisation. */
    private record Place(int folder, String folded) {}

    /** A name as first spelled; {@code number} tells folders apart. */
    private record Name(String spelling, int number, boolean directory) {}

    /** Adds a file; it must be the only one of its path. */
    void addFile(EntryPath path) {
        add(path, false);
    }

    /** Adds a directory; it may have been added before. */
    void addDirectory(EntryPath path) {
        add(path, true);
    }

    private void add(EntryPath path, boolean directory) {
        int folder = ROOT;
        var segments = path.segments();
        for (String segment : segments.subList(0, segments.size() - 1)) folder = enter(path, folder, segment, true);
        enter(path, folder, segments.get(segments.size() - 1), directory);
    }

    private int enter(EntryPath path, int folder, String segment, boolean directory) {
        var candidate = new Name(segment, names.size() + 1, directory);
        Name present = names.putIfAbsent(new Place(folder, fold(segment)), candidate);
        if (present != null) return same(path, present, candidate).number();
        if (names.size() > maxNames) throw ArchiveBudget.tooManyEntries(maxNames);
        return candidate.number();
    }

    private static Name same(EntryPath path, Name present, Name candidate) {
        if (!present.spelling().equals(candidate.spelling())) {
            throw refused(
                    path,
                    "names %s beside %s; on some systems these are one: rename one"
                            .formatted(Quoted.of(candidate.spelling(), 80), Quoted.of(present.spelling(), 80)));
        }
        if (present.directory() != candidate.directory()) {
            throw refused(
                    path, "makes %s a file and a folder; rename one".formatted(Quoted.of(present.spelling(), 80)));
        }
        if (!candidate.directory()) throw refused(path, "is there twice; pack each file once");
        return present;
    }

    private static InvalidArchiveException refused(EntryPath path, String fault) {
        return InvalidArchiveException.ofEntry(path.text(), fault);
    }

    private static String fold(String segment) {
        String lower = Normalizer.normalize(segment, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String folded = Normalizer.normalize(lower.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        return folded.equals(segment) ? segment : folded;
    }
}
