package synapse.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import synapse.settings.KnownSetting;
import synapse.settings.SettingCheck;
import synapse.settings.SettingList;
import synapse.settings.UnknownSettings;

/** All settings at once: whether they are right, and what is in force. */
public final class Configuration {
    private static final Logger LOG = System.getLogger(Configuration.class.getName());

    /**
     * One setting as it is in force.
     *
     * @param value masked; empty if it is not set and has no default of its own
     * @param isGiven whether it was set, whatever to
     */
    public record InForce(KnownSetting<?> known, Optional<String> value, boolean isGiven) {}

    private Configuration() {}

    /** @throws ConfigurationException with every fault at once */
    public static void check() {
        List<String> faults = faults();
        if (!faults.isEmpty()) throw new ConfigurationException(faults);
    }

    static List<String> faults() {
        return new SettingCheck(Setting::given, Environment.isOwnProcess()).faults();
    }

    /** Returns every setting, in the order of the documentation. */
    public static List<InForce> inForce() {
        return SettingList.ALL.stream().map(Configuration::inForce).toList();
    }

    private static InForce inForce(KnownSetting<?> known) {
        Optional<String> given = Setting.given(known.property());
        Optional<String> value =
                given.map(known::shown).or(() -> Optional.of(known.standard()).filter(text -> !text.isEmpty()));
        return new InForce(known, value, given.isPresent());
    }

    /** Writes to the log what is in force, in one line, and what of the environment nobody reads. */
    public static void tell() {
        LOG.log(
                Level.INFO,
                () -> "Configuration: "
                        + inForce().stream()
                                .flatMap(one ->
                                        one.value().map(value -> one.known().variable() + "=" + value).stream())
                                .collect(Collectors.joining(", ")));
        UnknownSettings.warnings(named()).forEach(warning -> LOG.log(Level.WARNING, () -> warning));
        if (Environment.current() == Environment.PRODUCTION && new Setting("registry.registration").flag()) {
            LOG.log(Level.INFO, () -> "Whoever reaches this registry may register: REGISTRY_REGISTRATION is true");
        }
    }

    /** Returns the variables of the environment, and the system properties as variables, but for those between us and the runner. */
    private static List<String> named() {
        Stream<String> properties = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("registry.") && !name.startsWith("registry.start."))
                .filter(name -> !name.equals("registry.runner") && !name.equals("registry.parent"))
                .map(name -> name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
        return Stream.concat(Map.copyOf(System.getenv()).keySet().stream(), properties)
                .distinct()
                .toList();
    }
}
