package synapse.limit;

import java.util.EnumMap;
import java.util.Map;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** The limits of the settings. Outside of production only those are on by default that keep hashing from taking a machine. */
final class LimitDefaults {
    private final RateLimit anonymous;
    private final RateLimit user;
    private final RateLimit token;
    private final Map<LimitKind, RateLimit> others = new EnumMap<>(LimitKind.class);

    private LimitDefaults(RateLimit anonymous, RateLimit user, RateLimit token) {
        this.anonymous = anonymous;
        this.user = user;
        this.token = token;
    }

    /** @throws ConfigurationException if one of the settings is wrong */
    static LimitDefaults read() {
        boolean strict = Environment.current() == Environment.PRODUCTION;
        RateLimit user = read(new Setting("registry.rate.limit.user"), strict ? "60000/minute" : "off");
        LimitDefaults limits = new LimitDefaults(
                read(new Setting("registry.rate.limit.anonymous"), strict ? "60000/minute" : "off"),
                user,
                read(new Setting("registry.rate.limit.token"), user.toString()));
        RateLimit logins = read(new Setting("registry.rate.limit.login"), strict ? "120/minute" : "600/minute");
        limits.others.put(LimitKind.LOGINS, logins);
        limits.others.put(
                LimitKind.REGISTRATIONS, read(new Setting("registry.rate.limit.register"), logins.toString()));
        limits.others.put(
                LimitKind.PUBLISHES, read(new Setting("registry.rate.limit.publish"), strict ? "600/minute" : "off"));
        limits.others.put(
                LimitKind.SEARCHES, read(new Setting("registry.rate.limit.search"), strict ? "3000/minute" : "off"));
        return limits;
    }

    private static RateLimit read(Setting setting, String defaultLimit) {
        String text = setting.text().orElse(defaultLimit);
        return RateLimit.find(text)
                .orElseThrow(() -> new ConfigurationException(
                        setting.variable() + " must be " + RateLimit.FORM + ", but is \"" + text + "\""));
    }

    RateLimit of(LimitKind kind, Subject.Who who) {
        if (kind != LimitKind.REQUESTS) return others.get(kind);
        return switch (who) {
            case ADDRESS -> anonymous;
            case USER -> user;
            case TOKEN -> token;
        };
    }
}
