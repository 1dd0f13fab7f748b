package synapse.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads lines such as {@code foo 1.0.0: bar ^2.0.0, baz *}: versions and what they need, {@code !} behind a yanked one, a
 * name alone for a package without versions; and {@code dependencies: …} and {@code dev_dependencies: …} of the root.
 */
final class UniverseText {
    private UniverseText() {}

    static Question read(List<String> lines, Universes universe) {
        List<RootRequirement> root = new ArrayList<>();
        for (String line : lines) {
            String head = line.replaceFirst(":.*", "");
            String[] needs =
                    line.contains(": ") ? line.replaceFirst("[^:]*: ", "").split(", ", -1) : new String[0];
            String[] words = head.split(" ", -1);
            if (head.endsWith("dependencies")) {
                for (String need : needs) root.add(new RootRequirement(Universes.requirement(need), head));
            } else if (words.length == 1) {
                universe.without(head);
            } else {
                universe.with(words[0], words[1], needs);
            }
        }
        return new Question(root, Map.of(), Preference.NEWEST, 10_000_000);
    }
}
