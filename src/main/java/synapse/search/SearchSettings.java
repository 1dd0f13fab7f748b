package synapse.search;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the parts of a score are weighed.
 *
 * @param deprecatedFactor what the score of a deprecated package is multiplied by
 * @param recencyHalfLife age at which recency has fallen to one half
 * @param clock tells the age
 */
public record SearchSettings(
        double nameWeight,
        double descriptionWeight,
        double keywordWeight,
        double popularityWeight,
        double recencyWeight,
        double deprecatedFactor,
        Duration recencyHalfLife,
        InstantSource clock) {
    /** @throws IllegalArgumentException if a weight or the factor is not within 0 to 1, or the half-life not positive */
    public SearchSettings {
        check("name", nameWeight);
        check("description", descriptionWeight);
        check("keyword", keywordWeight);
        check("popularity", popularityWeight);
        check("recency", recencyWeight);
        check("deprecated", deprecatedFactor);
        if (recencyHalfLife.isNegative() || recencyHalfLife.isZero()) {
            throw new IllegalArgumentException("half-life of recency " + recencyHalfLife + " is not positive");
        }
    }

    /** Returns the weights of docs/search.md, by the system's clock. */
    public static SearchSettings standard() {
        return new SearchSettings(0.40, 0.20, 0.15, 0.15, 0.10, 0.10, Duration.ofDays(180), InstantSource.system());
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("weight " + what + "=" + value + " is not within 0 to 1");
        }
    }
}
