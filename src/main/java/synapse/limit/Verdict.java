package synapse.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a limit says of one request.
 *
 * @param policy value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10)
 * @param item value of {@code RateLimit}: the window of which the smallest part is left
 * @param waitSeconds after which one request is allowed again; 0 if this one is
 */
public record Verdict(String policy, String item, long waitSeconds) {
    private static final long JUST_UNDER_A_SECOND = 999_999_999;

    /** @param available what is left in each window */
    static Verdict of(Policy policy, ConsumptionProbe probe, long... available) {
        int nearest = nearest(policy.limit().windows(), available);
        long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + JUST_UNDER_A_SECOND);
        return new Verdict(
                policy.field(),
                policy.item(nearest, Math.max(0, available[nearest])),
                probe.isConsumed() ? 0 : Math.max(1, wait));
    }

    private static int nearest(List<Window> windows, long... available) {
        int nearest = 0;
        for (int i = 1; i < available.length; i++) {
            boolean less = (double) available[i] / windows.get(i).count()
                    < (double) available[nearest] / windows.get(nearest).count();
            if (less) nearest = i;
        }
        return nearest;
    }

    public boolean isAllowed() {
        return waitSeconds == 0;
    }
}
