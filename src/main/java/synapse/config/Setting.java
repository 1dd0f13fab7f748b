package synapse.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import synapse.settings.KnownSetting;
import synapse.settings.SettingList;

/**
 * One setting of the {@link SettingList}, read by MicroProfile Config under its property name ({@code registry.db.url},
 * environment variable {@code REGISTRY_DB_URL}). Form and default stand in the list. Every reader throws
 * {@link ConfigurationException}, which names the variable, if the value is wrong; an empty value counts as absent.
 */
public record Setting(String property) {
    /** Returns the name that people know, such as {@code REGISTRY_DB_URL}. */
    public String variable() {
        return known().variable();
    }

    /** Returns what was given, in the right form; empty if nothing was. */
    public Optional<String> text() {
        Optional<String> text = given(property);
        text.ifPresent(this::parsed);
        return text;
    }

    /** Returns one of the words that the list allows. */
    public String choice() {
        return (String) value();
    }

    public boolean flag() {
        return (Boolean) value();
    }

    /** Returns a flag whose default depends on other settings. */
    public boolean flag(boolean otherwise) {
        return text().map(Boolean::parseBoolean).orElse(otherwise);
    }

    public long number() {
        return (Long) value();
    }

    public Duration duration() {
        return (Duration) value();
    }

    @SuppressWarnings("unchecked") // the list has it with that form
    public List<Double> numbers() {
        return (List<Double>) value();
    }

    public Path path() {
        return (Path) value();
    }

    public Optional<Path> optionalPath() {
        return text().map(text -> (Path) parsed(text));
    }

    /** Returns the address of a server. */
    public Optional<URI> server() {
        return text().map(text -> (URI) parsed(text));
    }

    private Object value() {
        return parsed(given(property).orElse(known().standard()));
    }

    private Object parsed(String text) {
        try {
            return known().parse(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage(), e);
        }
    }

    private KnownSetting<?> known() {
        return SettingList.get(property);
    }

    /** Returns the text of a property, as it was given. */
    static Optional<String> given(String property) {
        Config config = ConfigProvider.getConfig(Thread.currentThread().getContextClassLoader());
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }
}
