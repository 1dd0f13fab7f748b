package synapse.semver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Bounds of one alternative while it is read: in the order of the text, each once. */
final class BoundSet {
    private final Set<Bound> bounds = new LinkedHashSet<>();

    void add(Operator operator, Version version) {
        bounds.add(new Bound(operator, version));
    }

    /** Makes the whole alternative admit nothing, whatever else it says. */
    void addNothing() {
        bounds.add(Bound.NOTHING);
    }

    /** Returns the bounds, immutable; only {@code <0.0.0-0} if that is among them, since nothing meets it. */
    List<Bound> toList() {
        return bounds.contains(Bound.NOTHING) ? List.of(Bound.NOTHING) : List.copyOf(bounds);
    }
}
