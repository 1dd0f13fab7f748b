package synapse.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.manifest.TextRules;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The texts of a request about a package: each one line of at most 1,000 characters. What is wrong becomes a fault. */
final class Remarks {
    static final int MAX_CHARS = 1000;

    private final List<Fault> faults = new ArrayList<>();

    /**
     * Returns the text of a query parameter, as {@link #optional} does.
     * @throws RegistryException {@link ProblemType#INVALID_REQUEST} if it is wrong
     */
    static String inQuery(String parameter, String given) {
        Remarks remarks = new Remarks();
        String text = remarks.optional(parameter, given);
        if (remarks.faults.isEmpty()) return text;
        throw new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the query parameter " + remarks.faults.get(0).detail());
    }

    /** Returns the text without blanks around it; empty if it was not given, is null or is wrong. */
    String optional(String field, String given) {
        String text = given == null ? "" : given;
        Optional<String> unseen = TextRules.breakIn(text);
        if (text.length() > MAX_CHARS) {
            refuse(field, "too-long", "has " + text.length() + " characters; at most " + MAX_CHARS + " are allowed");
        } else if (unseen.isPresent()) {
            refuse(field, "invalid-text", "has " + unseen.get());
        } else {
            return text.strip();
        }
        return "";
    }

    /** Returns the text; it must be there. */
    String required(String field, String given) {
        if (given == null || given.isBlank()) refuse(field, "required", "is missing");
        return optional(field, given);
    }

    /** Adds a fault; {@code what} goes on after the field's name. */
    void refuse(String field, String code, String what) {
        faults.add(new Fault('/' + field, code, '"' + field + "\" " + what));
    }

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault at once */
    void check() {
        if (faults.isEmpty()) return;
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED,
                "nothing was changed: " + faults.get(0).detail(),
                faults);
    }
}
