package synapse.load;

import java.util.ArrayList;
import java.util.List;

/** What a verification has looked at, and what differs; filled by many threads. */
public final class Verification {
    private static final int MOST_SHOWN = 100;

    private final List<String> differences = new ArrayList<>();
    private int packages;
    private int versions;
    private long bytes;
    private int entries;
    private int differing;

    synchronized void addPackage() {
        packages++;
    }

    synchronized void addVersion(long archiveBytes) {
        versions++;
        bytes += archiveBytes;
    }

    synchronized void addEntry() {
        entries++;
    }

    synchronized void differs(String what) {
        differing++;
        if (differences.size() < MOST_SHOWN) differences.add(what);
    }

    public synchronized boolean isGood() {
        return differing == 0;
    }

    /** Returns the first hundred differences. */
    public synchronized List<String> differences() {
        return List.copyOf(differences);
    }

    /** Returns the figures, one a line, then the differences. */
    public synchronized String summary() {
        String figures = """
                verified packages  %d
                verified versions  %d
                archive bytes      %d
                journal entries    %d
                differences        %d""".formatted(packages, versions, bytes, entries, differing);
        return differences.isEmpty() ? figures : figures + "\n" + String.join("\n", differences);
    }
}
