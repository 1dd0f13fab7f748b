package synapse.manifest;

import java.util.Optional;
import java.util.regex.Pattern;
import synapse.problem.Fault;

/** Marks that version control leaves in a file whose two sides it could not merge; no JSON has a line like that. */
final class ConflictMarkers {
    private static final Pattern MARKER = Pattern.compile("^(?:<{7}|\\|{7}|={7}|>{7})(?![<|=>])", Pattern.MULTILINE);
    private static final String ADVICE =
            "keep one side whole (git checkout --ours synapse.lock), then run synapse pkg install";

    private ConflictMarkers() {}

    /** Finds the first mark. */
    static Optional<Fault> faultIn(String text) {
        var markers = MARKER.matcher(text);
        if (!markers.find()) {
            return Optional.empty();
        }
        String where = JsonPlace.sentence(text, markers.start());
        String what = "a merge conflict was left here (" + markers.group() + "); ";
        return Optional.of(new Fault("", "merge-conflict", where + ": " + what + ADVICE));
    }
}
