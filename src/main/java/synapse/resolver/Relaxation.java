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
        @Override
        public String toString() {
            return "%s %s instead of %s in %s"
                    .formatted(
                            instead.name(),
                            instead.range(),
                            requirement.requirement().range(),
                            requirement.field());
        }
    }

    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining(", and "));
    }
}
