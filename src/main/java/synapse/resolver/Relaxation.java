package synapse.resolver;

import java.util.List;
import java.util.stream.Collectors;

/** Other ranges for some requirements of the root, with which there is a solution. */
public record Relaxation(List<Change> changes) {
    public Relaxation {
        changes = List.copyOf(changes);
    }

    /** One requirement and what to write instead. */
    public record Change(RootRequirement requirement, Requirement instead) {
        /** Returns what to write, held together by no-break spaces. */
        String words() {
            String earlier = requirement.requirement().range().text();
            return Phrase.glued(instead.toString()) + " instead of " + Phrase.glued(earlier) + " in "
                    + requirement.field();
        }
    }

    @Override
    public String toString() {
        return changes.stream()
                .map(Change::words)
                .collect(Collectors.joining(", and "))
                .replace(Phrase.GLUE, ' ');
    }
}
