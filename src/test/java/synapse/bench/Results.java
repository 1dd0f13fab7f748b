package synapse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All figures of a run, in the order in which they came. */
final class Results {
    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
        System.err.printf(
                "%-44s %-10s %s%n",
                measurement.what(), measurement.server(), measurement.unit().format(measurement.value()));
    }

    List<Measurement> all() {
        return List.copyOf(measurements);
    }

    /** Returns a figure; nothing if it was not measured. */
    OptionalDouble value(String what, String server) {
        return find(what, server).mapToDouble(Measurement::value).findFirst();
    }

    /** Returns how many times better the registry is than the peer; nothing if either has no such figure. */
    OptionalDouble advantage(String what, String peer) {
        return find(what, Server.REGISTRY)
                .flatMapToDouble(ours ->
                        find(what, peer).mapToDouble(theirs -> ours.unit().advantage(ours.value(), theirs.value())))
                .findFirst();
    }

    private Stream<Measurement> find(String what, String server) {
        return measurements.stream()
                .filter(each -> each.what().equals(what) && each.server().equals(server));
    }

    /** Tells whether every answer was what it must be. */
    boolean areRight() {
        return measurements.stream().allMatch(each -> each.wrong() == 0);
    }
}
