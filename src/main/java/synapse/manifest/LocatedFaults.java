package synapse.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import synapse.problem.Fault;

/** Faults with line and column before the sentence, in the order of the file; those of the whole file come last. */
final class LocatedFaults {
    private LocatedFaults() {}

    static List<Fault> of(String text, List<Fault> faults) {
        JsonPlaces places =
                JsonPlaces.of(text, faults.stream().map(Fault::pointer).toList());
        TreeMap<JsonPlaces.Place, List<Fault>> located = new TreeMap<>();
        List<Fault> whole = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.pointer().isEmpty()) {
                whole.add(fault);
            } else {
                JsonPlaces.Place place = place(places, fault);
                located.computeIfAbsent(place, p -> new ArrayList<>()).add(at(place, fault));
            }
        }
        List<Fault> sorted = new ArrayList<>();
        located.values().forEach(sorted::addAll);
        sorted.addAll(whole);
        return sorted;
    }

    /** A key that comes again has the pointer of the one before. */
    private static JsonPlaces.Place place(JsonPlaces places, Fault fault) {
        boolean again = fault.code().equals("duplicate-key");
        return again ? places.last(fault.pointer()) : places.first(fault.pointer());
    }

    private static Fault at(JsonPlaces.Place place, Fault fault) {
        String where = "line " + place.line() + ", column " + place.column() + ": ";
        return new Fault(fault.pointer(), fault.code(), where + fault.detail());
    }
}
