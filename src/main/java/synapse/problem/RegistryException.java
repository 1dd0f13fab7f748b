package synapse.problem;

import java.util.List;
import java.util.Map;

/** The one family of refusals: a type of the closed list, and a sentence that says what, which and what next. */
public class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<Fault> faults;

    public RegistryException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public RegistryException(ProblemType type, String detail, Throwable cause) {
        this(type, detail, List.of());
        initCause(cause);
    }

    public RegistryException(ProblemType type, String detail, List<Fault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** Returns the refusal of whoever has to log in first. */
    public static RegistryException unauthenticated() {
        return new RegistryException(
                ProblemType.UNAUTHENTICATED, "log in first and send the token as: Authorization: Bearer <token>");
    }

    public ProblemType type() {
        return type;
    }

    /** Returns the single faults, in the order of the input; empty if the message says it all. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    /** Returns what the problem document says beyond its usual members (RFC 9457, section 3.2): records of the wire by name. */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** Returns the header fields of the answer that belong to this refusal, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return switch (type.status()) {
            case 401 -> Map.of("WWW-Authenticate", challenge());
            case 503 -> Map.of("Retry-After", type == ProblemType.TOO_HARD ? "30" : "1");
            default -> Map.of();
        };
    }

    private String challenge() {
        String realm = "Bearer realm=\"synapse\"";
        return type == ProblemType.INVALID_TOKEN ? realm + ", error=\"invalid_token\"" : realm;
    }
}
