package synapse.remote;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import synapse.problem.ProblemType;

/** A registry said no, in a problem document (RFC 9457). */
public final class Refusal extends Failure {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;
    private final transient JsonObject problem;

    private Refusal(int status, JsonObject problem, String message, int exitCode, String... hints) {
        super(exitCode, message, hints);
        this.status = status;
        this.problem = problem;
    }

    static Refusal of(Answer answer) {
        if (!answer.isProblem()) {
            String message = answer.source() + " answered with status " + answer.status();
            int exitCode = exitCode(answer.status());
            return new Refusal(answer.status(), JsonValue.EMPTY_JSON_OBJECT, message, exitCode);
        }
        JsonObject problem = answer.json();
        int exitCode = exitCode(problem).orElse(exitCode(answer.status()));
        return new Refusal(answer.status(), problem, text(problem), exitCode, hints(answer, problem));
    }

    private static String text(JsonObject problem) {
        String detail = problem.getString("detail", problem.getString("title", "the registry refused"));
        if (!(problem.get("errors") instanceof jakarta.json.JsonArray errors) || errors.isEmpty()) return detail;
        return errors.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(error -> "\n  " + error.getString("pointer", "") + ": " + error.getString("detail", ""))
                .collect(Collectors.joining("", detail, ""));
    }

    private static Optional<Integer> exitCode(JsonObject problem) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(problem.getString("code", "")))
                .findFirst()
                .map(ProblemType::exitCode);
    }

    /** Of what has no code that this client knows. */
    private static int exitCode(int status) {
        if (status == 401 || status == 403) return NO_PERMISSION;
        return status >= FIRST_ERROR && status < FIRST_SERVER_ERROR ? NO : UNAVAILABLE;
    }

    private static String[] hints(Answer answer, JsonObject problem) {
        String id = problem.getString("request_id", "");
        if (answer.status() == 401) return new String[] {"log in first: synapse pkg login"};
        if (answer.status() >= FIRST_SERVER_ERROR && !id.isEmpty()) {
            return new String[] {"tell the operator of the registry this number: " + id};
        }
        return new String[0];
    }

    public int status() {
        return status;
    }

    /** Returns the name of the kind of problem, such as {@code version-exists}; empty if it was not said. */
    public String code() {
        return problem.getString("code", "");
    }

    public JsonObject problem() {
        return problem;
    }
}
