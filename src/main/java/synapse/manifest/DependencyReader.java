package synapse.manifest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import synapse.problem.RegistryException;
import synapse.semver.InvalidConstraintException;
import synapse.semver.VersionConstraint;

/** Reader of one object name → range: every name and every range is judged, no package may come twice. */
final class DependencyReader {
    static final int MAX_DEPENDENCIES = 1_000;

    /** What other tools write for something that does not come from a registry; no range has {@code : / @}. */
    private static final Pattern ELSEWHERE = Pattern.compile("[^:/@]*+[:/@].*+|.*\\.(tgz|tar\\.gz)", Pattern.DOTALL);

    private final String field;
    private final Optional<String> self;
    private final FaultList faults;
    private final Map<String, Dependency> byCanonicalName = new LinkedHashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();

    /** Reads {@code field}; {@code self} is the canonical name of the package itself, empty if that is wrong. */
    DependencyReader(String field, Optional<String> self, FaultList faults) {
        this.field = field;
        this.self = self;
        this.faults = faults;
    }

    List<Dependency> read(FieldReader fields) {
        JsonObject object = fields.object(field, "an object of names and ranges, such as {\"json\": \"^1.2.0\"}");
        if (object.size() > MAX_DEPENDENCIES) {
            String count = object.size() + " entries; at most " + MAX_DEPENDENCIES + " are allowed";
            faults.add(fields.pointer(field), "too-many", '"' + field + "\" has " + count);
            return List.of();
        }
        object.forEach((name, value) -> read(FaultList.pointer(fields.pointer(field), name), name, value, fields));
        return new ArrayList<>(byCanonicalName.values());
    }

    /** Reads what a strict reader has made a map; its values are not null. */
    List<Dependency> read(Map<String, String> ranges) {
        ranges.forEach((name, range) -> {
            String pointer = FaultList.pointer('/' + field, name);
            Optional<String> control = TextRules.controlIn(range); // a strict reader of JSON has refused it already
            control.ifPresent(wrong -> faults.add(pointer, "invalid-range", "the range has " + wrong));
            if (control.isEmpty()) read(pointer, name, range);
            else name(pointer, name);
        });
        return new ArrayList<>(byCanonicalName.values());
    }

    private void read(String pointer, String text, JsonValue value, FieldReader fields) {
        if (value instanceof JsonString string) {
            read(pointer, text, string.getString());
        } else {
            name(pointer, text);
            fields.wrongType(pointer, "a range", "a string such as \"^1.2.0\"", value);
        }
    }

    private void read(String pointer, String text, String range) {
        Optional<PackageName> name = name(pointer, text);
        Optional<VersionConstraint> constraint = range(pointer, range);
        name.ifPresent(n -> constraint.ifPresent(c -> byCanonicalName.put(n.canonical(), new Dependency(n, c))));
    }

    private Optional<PackageName> name(String pointer, String text) {
        try {
            PackageName name = PackageName.of(text);
            judge(pointer, name);
            return Optional.of(name);
        } catch (InvalidNameException wrong) {
            return refuse(pointer, "invalid-name", wrong);
        }
    }

    private void judge(String pointer, PackageName name) {
        String canonical = name.canonical();
        if (self.filter(canonical::equals).isPresent()) {
            faults.add(pointer, "self-dependency", "a package cannot depend on itself");
        }
        String twin = spellings.putIfAbsent(canonical, name.text());
        if (twin != null) {
            String both = Quoted.of(twin) + " and " + Quoted.of(name.text());
            faults.add(pointer, "duplicate-dependency", both + " are two spellings of one package; keep one");
        }
    }

    private Optional<VersionConstraint> range(String pointer, String text) {
        if (ELSEWHERE.matcher(text).matches()) {
            String advice = "only version ranges such as \"^1.2.0\" are allowed, no URL, git, file, alias or workspace";
            faults.add(pointer, "not-a-range", Quoted.of(text) + ": " + advice);
            return Optional.empty();
        }
        try {
            return Optional.of(VersionConstraint.parse(text));
        } catch (InvalidConstraintException wrong) {
            return refuse(pointer, "invalid-range", wrong);
        }
    }

    private <T> Optional<T> refuse(String pointer, String code, RegistryException wrong) {
        faults.add(pointer, code, wrong.getMessage());
        return Optional.empty();
    }
}
