package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import synapse.api.LimitsRequest;
import synapse.api.LimitsView;
import synapse.limit.LimitKind;
import synapse.limit.RateLimit;
import synapse.limit.UserLimits;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** What an administrator allows a user in the place of the settings; null: as the settings say. */
@Embeddable
public class OwnLimits {
    @Column(name = "requests_limit")
    private String requests;

    @Column(name = "searches_limit")
    private String searches;

    @Column(name = "publishes_limit")
    private String publishes;

    protected OwnLimits() {} // for JPA

    private OwnLimits(String requests, String searches, String publishes) {
        this.requests = requests;
        this.searches = searches;
        this.publishes = publishes;
    }

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every limit that is none */
    static OwnLimits of(LimitsRequest wish) {
        List<Fault> faults = new ArrayList<>();
        OwnLimits limits = new OwnLimits(
                normal("/requests", wish.requests(), faults),
                normal("/searches", wish.searches(), faults),
                normal("/publishes", wish.publishes(), faults));
        if (faults.isEmpty()) return limits;
        throw new RegistryException(ProblemType.VALIDATION_FAILED, faults.get(0).detail(), faults);
    }

    private static String normal(String pointer, String text, List<Fault> faults) {
        if (text == null) return null;
        String limit = RateLimit.find(text).map(RateLimit::toString).orElse(null);
        if (limit == null) faults.add(new Fault(pointer, "invalid-limit", "a limit is " + RateLimit.FORM));
        return limit;
    }

    /** Returns the limits by kind, as texts, without those that the settings say. */
    Map<LimitKind, String> texts() {
        Map<LimitKind, String> texts = new EnumMap<>(LimitKind.class);
        if (requests != null) texts.put(LimitKind.REQUESTS, requests);
        if (searches != null) texts.put(LimitKind.SEARCHES, searches);
        if (publishes != null) texts.put(LimitKind.PUBLISHES, publishes);
        return texts;
    }

    UserLimits toUserLimits() {
        Map<LimitKind, RateLimit> limits = new EnumMap<>(LimitKind.class);
        texts().forEach((kind, text) -> limits.put(kind, RateLimit.find(text).orElseThrow()));
        return limits.isEmpty() ? UserLimits.NONE : new UserLimits(limits);
    }

    LimitsView toView() {
        return new LimitsView(requests, searches, publishes);
    }
}
