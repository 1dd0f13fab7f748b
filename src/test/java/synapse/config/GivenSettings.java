package synapse.config;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The settings of one test, in place of MicroProfile Config: what was not given has its default. */
public final class GivenSettings implements BeforeEachCallback, AfterEachCallback {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    public GivenSettings put(String property, Object value) {
        values.put(property, value.toString());
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ConfigProviderResolver.setInstance(new Resolver(new Values(values)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ConfigProviderResolver.setInstance(null);
    }

    private static final class Resolver extends ConfigProviderResolver {
        private final Config config;

        Resolver(Config config) {
            this.config = config;
        }

        @Override
        public Config getConfig() {
            return config;
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return config;
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerConfig(Config other, ClassLoader loader) {}

        @Override
        public void releaseConfig(Config other) {}
    }

    private record Values(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String property, Class<T> type) {
            return Optional.ofNullable(values.get(property)).map(type::cast);
        }

        @Override
        public <T> T getValue(String property, Class<T> type) {
            return getOptionalValue(property, type).orElseThrow();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public ConfigValue getConfigValue(String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
