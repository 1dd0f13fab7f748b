package synapse.project;

import java.util.Comparator;
import java.util.Locale;

/**
 * What is otherwise on the disk than it was installed.
 *
 * @param packageName whose folder it is in; may be none of the lock file
 * @param path of the file in the package, with {@code /}; empty for the whole package
 */
public record Difference(String packageName, String path, Kind kind) implements Comparable<Difference> {
    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::packageName).thenComparing(Difference::path);

    /** In which way it differs. */
    public enum Kind {
        MISSING,
        CHANGED,
        EXTRA;

        /** Returns the word for people and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }

    /** Returns the place below {@code synapse_modules}. */
    public String place() {
        return path.isEmpty() ? packageName + "/" : packageName + "/" + path;
    }
}
