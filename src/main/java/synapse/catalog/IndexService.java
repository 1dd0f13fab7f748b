package synapse.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads what resolvers need, of many packages at once. */
@Stateless
public class IndexService {
    /** Most names of one statement. */
    private static final int BATCH = 512;

    private IndexRows rows;

    public IndexService() {} // for the container

    @Inject
    public IndexService(IndexRows rows) {
        this.rows = rows;
    }

    /** Returns the versions of the packages with these canonical names, also deleted ones; of each package in one state. */
    public List<IndexRow> find(List<String> canonicalNames) {
        List<IndexRow> found = new ArrayList<>();
        for (int begin = 0; begin < canonicalNames.size(); begin += BATCH) {
            int end = Math.min(begin + BATCH, canonicalNames.size());
            found.addAll(rows.of(canonicalNames.subList(begin, end)));
        }
        return found;
    }

    /** Returns the versions of at most so many packages whose canonical names come after {@code cursor}, likewise. */
    public IndexPage after(String cursor, int packages) {
        List<String> names = rows.canonicalNames(cursor, packages);
        if (names.isEmpty()) return new IndexPage(List.of(), "");
        String last = names.get(names.size() - 1);
        return new IndexPage(rows.between(cursor, last), names.size() < packages ? "" : last);
    }

    /** Returns the names of packages, at most so many; also of those that have no versions left. */
    public List<String> names(int limit) {
        return rows.names(limit);
    }
}
