package synapse.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import synapse.api.NewTokenRequest;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * A checked wish for an API token.
 *
 * @param name 1 to 100 characters, on one line
 * @param scopes at least one
 * @param bounds never of packages together with the scope {@code admin}
 * @param expiresAt at most 3,650 days ahead; {@link CredentialState#NEVER} if it does not expire
 */
record NewApiToken(String name, Set<Scope> scopes, TokenBounds bounds, Instant expiresAt) {
    private static final int MAX_NAME_CHARS = 100;
    private static final Pattern ONE_LINE = Pattern.compile(
            "[^\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]+"); // no controls, nor
    // bidirectional ones
    /** RFC 3339, section 5.6, with the offsets that Java knows: less than 18 hours. */
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.[0-9]{1,9})?([Zz]|[+-](0[0-9]|1[0-7]):[0-5][0-9])");

    private static final int MAX_DAYS = 3650;

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault at once */
    static NewApiToken of(NewTokenRequest request, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String name = name(request.name(), faults);
        Set<Scope> scopes = scopes(request.scopes(), faults);
        TokenBounds bounds = WishedBounds.of(request, scopes, faults);
        Instant end = end(request, now, faults);
        if (faults.isEmpty()) return new NewApiToken(name, scopes, bounds, end);
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED, "the API token cannot be made; see \"errors\" for every fault", faults);
    }

    private static String name(String text, List<Fault> faults) {
        String name = text == null ? "" : text;
        if (name.isBlank()
                || name.length() > MAX_NAME_CHARS
                || !ONE_LINE.matcher(name).matches()) {
            faults.add(new Fault(
                    "/name",
                    "invalid-name",
                    "a token has a name of 1 to 100 characters on one line, such as \"CI of json\""));
        }
        return name.strip();
    }

    private static Set<Scope> scopes(List<String> texts, List<Fault> faults) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (texts == null || texts.isEmpty()) {
            faults.add(new Fault("/scopes", "required", "a token has one scope at least: " + Scope.known()));
            return scopes;
        }
        for (int i = 0; i < texts.size(); i++) {
            Optional<Scope> scope = Scope.of(texts.get(i));
            if (scope.isEmpty()) {
                faults.add(new Fault("/scopes/" + i, "unknown-scope", "the scopes are " + Scope.known()));
            } else if (!scopes.add(scope.get())) {
                faults.add(new Fault("/scopes/" + i, "duplicate-scope", "this scope stands there twice"));
            }
        }
        return scopes;
    }

    private static Instant end(NewTokenRequest request, Instant now, List<Fault> faults) {
        if (request.expiresAt() == null && request.expiresInDays() == null) return CredentialState.NEVER;
        if (request.expiresAt() == null) return endAfter(request.expiresInDays(), now, faults);
        if (request.expiresInDays() != null) {
            faults.add(new Fault("/expires_in_days", "ambiguous", "give expires_at or expires_in_days, not both"));
        }
        return endAt(request.expiresAt(), now, faults);
    }

    private static Instant endAfter(int days, Instant now, List<Fault> faults) {
        if (days >= 1 && days <= MAX_DAYS) return now.plus(Duration.ofDays(days));
        faults.add(new Fault("/expires_in_days", "invalid-expiry", "a token expires in 1 to " + MAX_DAYS + " days"));
        return now;
    }

    private static Instant endAt(String text, Instant now, List<Fault> faults) {
        Optional<Instant> end =
                parsed(text).filter(time -> time.isAfter(now) && !time.isAfter(now.plus(Duration.ofDays(MAX_DAYS))));
        if (end.isEmpty()) {
            faults.add(new Fault(
                    "/expires_at",
                    "invalid-expiry",
                    "a token expires in the future, at most " + MAX_DAYS
                            + " days ahead, written as RFC 3339 has it: 2030-01-31T12:00:00Z"));
        }
        return end.orElse(now);
    }

    private static Optional<Instant> parsed(String text) {
        if (!TIME.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // no such day or hour
        }
    }
}
