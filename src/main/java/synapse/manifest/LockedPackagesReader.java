package synapse.manifest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reader of the locked packages: each for itself, then their order, and that none is there twice. */
final class LockedPackagesReader {
    private static final String FIELD = "packages";

    private final String text;
    private final FaultList faults;
    private final LockedPackageReader each;
    private final List<LockedPackage> packages = new ArrayList<>();
    private final Map<String, Integer> firstByName = new HashMap<>();
    private final Map<Integer, Integer> firstOfTwin = new LinkedHashMap<>();
    private String nameBefore = "";

    LockedPackagesReader(String text, FaultList faults) {
        this.text = text;
        this.faults = faults;
        each = new LockedPackageReader(faults);
    }

    List<LockedPackage> read(FieldReader fields) {
        JsonArray array = fields.array(FIELD, "an array of packages");
        if (array.size() > Lockfile.MAX_PACKAGES) {
            String count = array.size() + " packages; at most " + Lockfile.MAX_PACKAGES + " are allowed";
            faults.add('/' + FIELD, "too-many", "there are " + count);
            return List.of();
        }
        for (int index = 0; index < array.size(); index++) {
            if (array.get(index) instanceof JsonObject object) {
                read(index, object);
            } else {
                fields.wrongType(pointer(index), "a package", "an object", array.get(index));
            }
        }
        reportTwins();
        return packages;
    }

    private void read(int index, JsonObject object) {
        each.read(object, pointer(index)).ifPresent(packages::add);
        each.name(object).ifPresent(name -> {
            Integer first = firstByName.putIfAbsent(name.canonical(), index);
            if (first != null) {
                firstOfTwin.put(index, first);
            } else if (name.text().compareTo(nameBefore) < 0) {
                faults.add(pointer(index), "unsorted", LockedRanges.unsorted(name.text(), nameBefore));
            }
            nameBefore = name.text();
        });
    }

    /** Tells both places of a package; they are looked up for all in one go. */
    private void reportTwins() {
        if (!firstOfTwin.isEmpty()) {
            List<String> firsts = firstOfTwin.values().stream()
                    .limit(LockfileReader.MAX_FAULTS)
                    .map(LockedPackagesReader::pointer)
                    .toList();
            JsonPlaces places = JsonPlaces.of(text, firsts);
            firstOfTwin.forEach((index, first) -> {
                int line = places.first(pointer(first)).line();
                String wrong = "the package is locked in line " + line + ", too; keep one of the two";
                faults.add(pointer(index), "duplicate-package", wrong);
            });
        }
    }

    private static String pointer(int index) {
        return '/' + FIELD + '/' + index;
    }
}
