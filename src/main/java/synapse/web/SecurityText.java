package synapse.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import synapse.config.Setting;

/** Whom to tell of a weakness of this registry (RFC 9116), as its operator has set it. */
final class SecurityText {
    /** It is made anew for each reader, so that it never expires by being forgotten. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private static volatile String contacts = ""; // empty: there is nobody to tell
    private static volatile String policy = "";

    private SecurityText() {}

    /** @throws synapse.config.ConfigurationException if {@code REGISTRY_SECURITY_…} is wrong */
    static void open() {
        contacts = new Setting("registry.security.contact")
                .text()
                .map(text -> Arrays.stream(text.split(","))
                        .map(contact -> "Contact: " + contact.strip() + "\n")
                        .collect(Collectors.joining()))
                .orElse("");
        policy = new Setting("registry.security.policy")
                .text()
                .map(page -> "Policy: " + page + "\n")
                .orElse("");
    }

    /** Returns the text as of a time; empty if nobody is set. */
    static Optional<String> at(Instant now) {
        if (contacts.isEmpty()) return Optional.empty();
        return Optional.of(
                contacts + "Expires: " + now.truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR) + "\n" + policy);
    }
}
