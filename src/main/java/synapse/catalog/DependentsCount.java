package synapse.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import synapse.api.DependentsPage;

/** Counts who needs a package, step by step away from it; stops at 10,000, so that nobody waits long. */
final class DependentsCount {
    static final int MOST = 10_000;

    private static final int NAMES_AT_ONCE = 512;

    private final UnaryOperator<List<String>> needing;

    /** @param needing returns the canonical names of those who need one of some */
    DependentsCount(UnaryOperator<List<String>> needing) {
        this.needing = needing;
    }

    DependentsPage.Counts of(String canonicalName) {
        Set<String> seen = new HashSet<>(Set.of(canonicalName)); // no package depends on itself, by whatever detour
        List<String> outermost = next(List.of(canonicalName), seen);
        long direct = outermost.size();
        while (!outermost.isEmpty() && seen.size() <= MOST) outermost = next(outermost, seen);
        return new DependentsPage.Counts(direct, seen.size() - 1L, outermost.isEmpty());
    }

    private List<String> next(List<String> names, Set<String> seen) {
        List<String> found = new ArrayList<>();
        for (int begin = 0; begin < names.size() && seen.size() <= MOST; begin += NAMES_AT_ONCE) {
            List<String> some = names.subList(begin, Math.min(begin + NAMES_AT_ONCE, names.size()));
            needing.apply(some).stream().filter(seen::add).forEach(found::add);
        }
        return found;
    }
}
