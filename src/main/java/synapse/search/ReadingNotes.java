package synapse.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is to be said of how a query was read. */
final class ReadingNotes {
    private static final int MOST = 8;

    private final Set<String> notes = new LinkedHashSet<>();
    private boolean changed;

    /** Notes that something was read in another way than it was written. */
    void changed(String note) {
        changed = true;
        add(note);
    }

    /** Notes something about a query that was understood as it was written. */
    void add(String note) {
        if (notes.size() < MOST) notes.add(note);
    }

    boolean isChanged() {
        return changed;
    }

    List<String> all() {
        return new ArrayList<>(notes);
    }
}
