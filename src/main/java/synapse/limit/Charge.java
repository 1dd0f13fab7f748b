package synapse.limit;

import java.util.function.BiConsumer;

/**
 * One request that was counted.
 *
 * @param isShared whether it was counted for all nodes
 */
public record Charge(Policy policy, Subject subject, Verdict verdict, boolean isShared) {
    public LimitKind kind() {
        return policy.kind();
    }

    public boolean isAllowed() {
        return verdict.isAllowed();
    }

    /** Gives the fields that tell of it: {@code RateLimit-Policy} and {@code RateLimit}. */
    public void tell(BiConsumer<String, String> field) {
        field.accept("RateLimit-Policy", verdict.policy());
        field.accept("RateLimit", verdict.item());
    }

    /** Returns the refusal of a request that is not allowed. */
    public RateLimitedException refusal() {
        return RateLimitedException.of(policy.kind(), policy.limit(), subject, verdict.waitSeconds());
    }
}
