package synapse.backup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The settings of a command: system properties, then environment variables, in place of a server's. */
final class ProcessSettings extends ConfigProviderResolver implements Config {
    private final Map<String, String> environment;

    private ProcessSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lets everybody in this process read them. */
    static void install() {
        ConfigProviderResolver.setInstance(new ProcessSettings(System.getenv()));
    }

    @Override
    public Config getConfig() {
        return this;
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return this;
    }

    @Override
    public <T> Optional<T> getOptionalValue(String property, Class<T> type) {
        String value = System.getProperty(property);
        if (value == null)
            value = environment.get(property.toUpperCase(Locale.ROOT).replace('.', '_'));
        return Optional.ofNullable(value).map(type::cast);
    }

    @Override
    public <T> T getValue(String property, Class<T> type) {
        return getOptionalValue(property, type).orElseThrow();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return new TreeSet<>(System.getProperties().stringPropertyNames());
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return Set.of();
    }

    @Override
    public ConfigBuilder getBuilder() {
        throw new UnsupportedOperationException("a command has one configuration");
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        throw new UnsupportedOperationException("a command has one configuration");
    }

    @Override
    public void releaseConfig(Config config) {
        throw new UnsupportedOperationException("a command has one configuration");
    }

    @Override
    public ConfigValue getConfigValue(String property) {
        throw new UnsupportedOperationException("a command asks for texts only");
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        throw new UnsupportedOperationException("a command asks for texts only");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException("a command asks for texts only");
    }
}
