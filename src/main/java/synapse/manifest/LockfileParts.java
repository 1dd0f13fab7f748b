package synapse.manifest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.semver.VersionConstraint;

/** One lock file on its way from an object to a value: every field is judged before any is believed. */
final class LockfileParts {
    private static final BigDecimal MAX_SEQ = BigDecimal.valueOf(Lockfile.MAX_SEQ);
    private static final List<String> FIELDS = List.of("version", "root", "seq", "packages");
    private static final List<String> ROOT_FIELDS = List.of("dependencies", "dev_dependencies");

    private final String text;
    private final FieldReader fields;
    private final FaultList faults;

    /** Begins with an object that is strict JSON, apart from what is in {@code faults} already. */
    LockfileParts(String text, JsonObject object, FaultList faults) {
        this.text = text;
        this.faults = faults;
        fields = LockFormat.open(object, "", FIELDS, faults);
    }

    /** Returns the lock file; empty if there is any fault. */
    Optional<Lockfile> lockfile() {
        number("version", BigDecimal.ONE, BigDecimal.valueOf(Lockfile.FORMAT));
        Optional<FieldReader> root = fields.value("root", JsonObject.class, "an object")
                .map(object -> LockFormat.open(object, "/root", ROOT_FIELDS, faults));
        SortedMap<PackageName, VersionConstraint> needed = ranges(root, "dependencies");
        SortedMap<PackageName, VersionConstraint> neededToDevelop = ranges(root, "dev_dependencies");
        long seq = number("seq", BigDecimal.ZERO, MAX_SEQ);
        List<LockedPackage> packages = new LockedPackagesReader(text, faults).read(fields);
        return faults.isEmpty() ? Optional.of(new Lockfile(needed, neededToDevelop, seq, packages)) : Optional.empty();
    }

    private SortedMap<PackageName, VersionConstraint> ranges(Optional<FieldReader> root, String field) {
        return root.map(r -> LockedRanges.read(r, field, Optional.empty(), faults))
                .orElseGet(TreeMap::new);
    }

    private long number(String field, BigDecimal min, BigDecimal max) {
        BigDecimal number = fields.value(field, JsonNumber.class, "a whole number")
                .map(JsonNumber::bigDecimalValue)
                .orElse(min);
        if (number.scale() != 0 || number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            String limits = min.compareTo(max) == 0 ? min.toString() : "a whole number from " + min + " to " + max;
            String found = Quoted.plain(number.toString());
            faults.add('/' + field, "out-of-range", '"' + field + "\" must be " + limits + ", not " + found);
            return 0;
        }
        return number.longValueExact();
    }
}
