package synapse.settings;

import static synapse.settings.KnownSetting.plain;
import static synapse.settings.KnownSetting.secret;
import static synapse.settings.KnownSetting.url;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every setting that there is, in the order of docs/configuration.md. What is not in this list cannot be read. */
public final class SettingList {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String BUCKET = "[A-Za-z0-9][A-Za-z0-9._-]{1,62}";

    /** All settings. */
    public static final List<KnownSetting<?>> ALL = List.of(
            plain("registry.env", Form.choice("development", "production", "testing"), "development"),
            plain("registry.port", Form.number(1, 65_535), "8080"),
            plain("registry.trusted.proxies", NetworkForms.addresses(), ""),
            plain(
                    "registry.log.level",
                    Form.upperCase("OFF", "ERROR", "WARNING", "INFO", "DEBUG", "TRACE", "ALL"),
                    "INFO"),
            plain("registry.log.format", Form.choice("text", "json"), "text"),
            plain("registry.data", Form.path(), "data"),
            secret("registry.secret.key"),
            secret("registry.secret.key.old"),
            plain("registry.signing.key.age", Form.durationOrOff(Duration.ZERO, days(3650), "P90D"), "P90D"),
            url("registry.db.url", DatabaseForms.form()),
            plain("registry.db.user", Form.text(), ""),
            secret("registry.db.password"),
            plain("registry.allow.embedded.database", Form.flag(), "false"),
            plain("registry.storage.type", Form.choice("local", "s3"), "local"),
            plain("registry.storage.path", Form.path(), "packages"),
            plain("registry.s3.bucket", Form.matching(BUCKET, "the name of a bucket"), ""),
            plain("registry.s3.endpoint", Form.server(), ""),
            plain("registry.s3.region", region(), ""),
            plain("registry.s3.access.key", Form.text(), ""),
            secret("registry.s3.secret.key"),
            plain("registry.s3.path.style", Form.flag(), ""),
            plain("registry.s3.timeout", Form.duration(SECOND, Duration.ofMinutes(10), "PT8S"), "PT8S"),
            plain("registry.s3.redirect", Form.flag(), "false"),
            plain("registry.s3.public.endpoint", Form.server(), ""),
            plain("registry.max.package.bytes", Form.number(1, 1L << 40), "104857600"),
            plain("registry.free.bytes", Form.number(0, 1L << 60), "67108864"),
            plain("registry.slowest.rate", Form.number(0, 1L << 30), "10000"),
            plain("registry.slow.grace", Form.duration(SECOND, HOUR, "PT10S"), "PT10S"),
            plain("registry.transfers", Form.number(1, 1_000_000), "2000"),
            plain("registry.waiting.requests", Form.number(1, 10_000), "400"),
            plain("registry.waiting.uploads", Form.number(1, 10_000), "120"),
            plain("registry.busy.requests", Form.number(1, 1_000_000), "80"),
            plain("registry.stop.patience", Form.duration(Duration.ZERO, HOUR, "PT15S"), "PT15S"),
            plain("registry.blob.grace", Form.duration(Duration.ZERO, YEAR, "PT1H"), "PT1H"),
            plain("registry.backup.window", Form.duration(Duration.ZERO, YEAR, "PT1H"), "PT1H"),
            plain("registry.check.every", Form.duration(Duration.ZERO, YEAR, "P1D"), "P1D"),
            plain("registry.check.digests", Form.flag(), "false"),
            plain("registry.check.rate", Form.number(1024, 1L << 40), "52428800"),
            plain("registry.move.rate", Form.number(1024, 1L << 40), "52428800"),
            plain("registry.repair.type", Form.choice("none", "local", "s3"), "none"),
            plain("registry.repair.path", Form.path(), ""),
            plain("registry.repair.s3.bucket", Form.matching(BUCKET, "the name of a bucket"), ""),
            plain("registry.repair.s3.endpoint", Form.server(), ""),
            plain("registry.repair.s3.region", region(), ""),
            plain("registry.repair.s3.access.key", Form.text(), ""),
            secret("registry.repair.s3.secret.key"),
            plain("registry.repair.s3.path.style", Form.flag(), ""),
            plain("registry.delete.window", Form.duration(Duration.ZERO, days(36_500), "PT72H"), "PT72H"),
            plain("registry.document.cache.bytes", Form.number(0, 1L << 40), "67108864"),
            plain("registry.index.cache.bytes", Form.number(0, 1L << 40), "134217728"),
            plain("registry.archive.cache.bytes", Form.number(0, 1L << 40), "33554432"),
            plain("registry.search.path", Form.path(), "search"),
            plain("registry.search.weights", Form.weights(), "0.40,0.20,0.15,0.15,0.10"),
            plain("registry.search.count.interval", Form.duration(SECOND, days(1), "PT10M"), "PT10M"),
            plain("registry.download.log.retention", Form.durationOrOff(Duration.ZERO, days(3650), "P30D"), "P30D"),
            plain("registry.anonymous.read", Form.flag(), "true"),
            plain("registry.cors.origins", NetworkForms.origins(), ""),
            plain("registry.hsts.age", Form.duration(Duration.ZERO, days(3650), "P365D"), "PT0S"),
            plain("registry.security.contact", NetworkForms.contacts(), ""),
            plain("registry.security.policy", NetworkForms.page(), ""),
            plain("registry.registration", Form.flag(), "true"),
            plain("registry.token.ttl", Form.duration(SECOND, days(3650), "P30D"), "P30D"),
            plain("registry.password.iterations", Form.number(1_024, 100_000_000), "600000"),
            plain("registry.rate.limit.anonymous", NetworkForms.limit(), ""),
            plain("registry.rate.limit.user", NetworkForms.limit(), ""),
            plain("registry.rate.limit.token", NetworkForms.limit(), ""),
            plain("registry.rate.limit.publish", NetworkForms.limit(), ""),
            plain("registry.rate.limit.search", NetworkForms.limit(), ""),
            plain("registry.rate.limit.login", NetworkForms.limit(), ""),
            plain("registry.rate.limit.register", NetworkForms.limit(), ""),
            url("registry.redis.url", NetworkForms.redis()),
            plain("registry.admin.user", Form.text(), ""),
            secret("registry.admin.password"));

    /** Those that only the runner of the runnable jar reads: under another server they mean nothing. */
    public static final Set<String> OF_RUNNER = Set.of("registry.port", "registry.log.level", "registry.log.format");

    private static final Map<String, KnownSetting<?>> BY_PROPERTY =
            ALL.stream().collect(Collectors.toMap(KnownSetting::property, Function.identity()));

    private SettingList() {}

    /** @throws IllegalArgumentException if the list lacks it: a mistake in the program */
    public static KnownSetting<?> get(String property) {
        return Optional.<KnownSetting<?>>ofNullable(BY_PROPERTY.get(property))
                .orElseThrow(() -> new IllegalArgumentException(property + " is not in SettingList"));
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private static Form<String> region() {
        return Form.matching("[a-z0-9-]{1,40}", "the name of a region, such as eu-central-1");
    }
}
