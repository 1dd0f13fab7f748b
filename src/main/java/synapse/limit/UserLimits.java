package synapse.limit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an administrator allows one user, in the place of the settings; may be nothing. */
public final class UserLimits {
    public static final UserLimits NONE = new UserLimits(Map.of());

    private final Map<LimitKind, Policy> limits = new EnumMap<>(LimitKind.class);

    public UserLimits(Map<LimitKind, RateLimit> limits) {
        limits.forEach((kind, limit) -> this.limits.put(kind, new Policy(kind, limit)));
    }

    /** Tells whether a limit of this kind is the user's own. */
    public boolean has(LimitKind kind) {
        return limits.containsKey(kind);
    }

    Optional<Policy> find(LimitKind kind) {
        return Optional.ofNullable(limits.get(kind));
    }
}
