package synapse.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One setting, read by MicroProfile Config under its property name ({@code registry.db.url}, environment variable
 * {@code REGISTRY_DB_URL}). Every reader throws {@link ConfigurationException}, which names the variable, if the value is
 * wrong; an empty value counts as absent.
 */
public record Setting(String property) {
    /** Returns the name that people know, such as {@code REGISTRY_DB_URL}. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    public Optional<String> text() {
        Config config = ConfigProvider.getConfig(Thread.currentThread().getContextClassLoader());
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    public String oneOf(Set<String> values, String defaultValue) {
        String value = text().orElse(defaultValue);
        if (values.contains(value)) return value;
        throw wrong("one of " + String.join(", ", values.stream().sorted().toList()), value);
    }

    public boolean flag(boolean defaultValue) {
        return Boolean.parseBoolean(oneOf(Set.of("true", "false"), Boolean.toString(defaultValue)));
    }

    public long number(long min, long max, long defaultValue) {
        String value = text().orElse(Long.toString(defaultValue));
        try {
            long number = Long.parseLong(value.strip());
            if (number >= min && number <= max) return number;
        } catch (NumberFormatException e) {
            // said below, with the bounds
        }
        throw wrong("a whole number from " + min + " to " + max, value);
    }

    public Duration duration(Duration min, Duration max, String defaultValue) {
        String value = text().orElse(defaultValue);
        try {
            Duration duration = Duration.parse(value.strip());
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) return duration;
        } catch (DateTimeParseException e) {
            // said below, with the bounds
        }
        throw wrong("an ISO 8601 duration from " + min + " to " + max + ", such as " + defaultValue, value);
    }

    public Optional<Path> path() {
        try {
            return text().map(Path::of);
        } catch (InvalidPathException e) {
            throw wrong("a path", text().orElse(""));
        }
    }

    /** Reads a text that has this form; {@code right} says in words what is right. */
    public Optional<String> matching(String form, String right) {
        Optional<String> value = text();
        value.filter(text -> !text.matches(form)).ifPresent(text -> {
            throw wrong(right, text);
        });
        return value;
    }

    /** Reads the address of a server: {@code http} or {@code https}, host and port, nothing behind them. */
    public Optional<URI> server() {
        return matching(
                        "https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?/?",
                        "the address of a server, such as https://s3.example.org")
                .map(URI::create);
    }

    private ConfigurationException wrong(String right, String value) {
        return new ConfigurationException("%s must be %s, but is \"%s\"".formatted(variable(), right, value));
    }
}
