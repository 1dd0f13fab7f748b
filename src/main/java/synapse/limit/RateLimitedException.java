package synapse.limit;

import java.util.Map;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The refusal of who asked too often; says when to ask again. */
public final class RateLimitedException extends RegistryException {
    private static final long serialVersionUID = 1;

    private final long waitSeconds;

    public RateLimitedException(String detail, long waitSeconds) {
        super(ProblemType.RATE_LIMITED, detail);
        this.waitSeconds = Math.max(1, waitSeconds);
    }

    static RateLimitedException of(LimitKind kind, RateLimit limit, Subject subject, long waitSeconds) {
        String whose = switch (subject.who()) {
            case ADDRESS -> "this address";
            case USER -> "this user";
            case TOKEN -> "this API token";
        };
        return new RateLimitedException(
                "too many %s from %s: the limit is %s; try again in %d s"
                        .formatted(kind.text(), whose, limit, waitSeconds),
                waitSeconds);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(waitSeconds));
    }
}
