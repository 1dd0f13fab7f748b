package synapse.manifest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import synapse.problem.Fault;

/** What a lock file is at all: its encoding, the version of its format, and the fields its objects have. */
final class LockFormat {
    private static final BigDecimal OURS = BigDecimal.valueOf(Lockfile.FORMAT);

    private LockFormat() {}

    /** Finds the mark that some editors put in front. */
    static Optional<Fault> byteOrderMarkIn(String text) {
        String wrong = "line 1, column 1: the file begins with a byte order mark; save it as UTF-8 without one";
        return text.startsWith("\uFEFF") ? Optional.of(new Fault("", "byte-order-mark", wrong)) : Optional.empty();
    }

    /** Tells of a later format: then nothing else can be judged. */
    static Optional<Fault> newerThanOurs(JsonObject lockfile) {
        if (lockfile.get("version") instanceof JsonNumber version && version.isIntegral() && isNewer(version)) {
            String what = "the file has format " + Quoted.plain(version.toString()) + ", made by a newer synapse; ";
            String advice = "upgrade synapse: this one knows format " + Lockfile.FORMAT + " only";
            return Optional.of(new Fault("/version", "newer-format", what + advice));
        }
        return Optional.empty();
    }

    private static boolean isNewer(JsonNumber version) {
        return version.bigDecimalValue().compareTo(OURS) > 0;
    }

    /** Opens an object that must have just these fields: nothing of a lock file may be left out or added. */
    static FieldReader open(JsonObject object, String pointer, List<String> fields, FaultList faults) {
        for (String field : object.keySet()) {
            if (!fields.contains(field)) {
                String known = "\"" + String.join("\", \"", fields) + '"';
                String wrong = Quoted.of(field) + " does not belong here; the fields are " + known;
                faults.add(FaultList.pointer(pointer, field), "unknown-field", wrong);
            }
        }
        for (String field : fields) {
            if (!object.containsKey(field)) {
                faults.add(pointer + '/' + field, "required", '"' + field + "\" is missing");
            }
        }
        return new FieldReader(object, pointer, faults);
    }
}
