package synapse.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names cut into pieces that one statement takes. */
final class Batches {
    private static final int MOST = 256;

    private Batches() {}

    static List<List<String>> of(Collection<String> names) {
        List<String> all = List.copyOf(names);
        List<List<String>> batches = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += MOST) {
            batches.add(all.subList(begin, Math.min(begin + MOST, all.size())));
        }
        return batches;
    }
}
