package synapse.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of the trade that mean the same: a line of {@code synonyms.txt} is a group; a word may be in several. */
final class Synonyms {
    private static final Map<String, Set<String>> GROUPS = read();

    private Synonyms() {}

    /** Returns the others of its groups; those of several words have blanks between them. */
    static Set<String> of(String word) {
        return GROUPS.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : WordList.lines("synonyms.txt")) {
            List<String> group = new ArrayList<>();
            for (String each : line.split(",", -1)) group.add(each.strip());
            for (String each : group) {
                Set<String> others = groups.computeIfAbsent(each, word -> new LinkedHashSet<>());
                others.addAll(group);
                others.remove(each);
            }
        }
        return groups;
    }
}
