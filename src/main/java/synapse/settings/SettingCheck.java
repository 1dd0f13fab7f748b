package synapse.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds everything that is wrong with the settings, at once. */
public final class SettingCheck {
    private final Function<String, Optional<String>> given;
    private final boolean runner;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param given the text of a property; empty if it was not set
     * @param runner whether the runnable jar's runner starts this process, and reads its own settings
     */
    public SettingCheck(Function<String, Optional<String>> given, boolean runner) {
        this.given = given;
        this.runner = runner;
    }

    /** Returns a sentence for each fault, which names the variable and the remedy; none if all is well. */
    public List<String> faults() {
        SettingList.ALL.stream()
                .filter(known -> runner || !SettingList.OF_RUNNER.contains(known.property()))
                .forEach(known -> text(known.property()).flatMap(known::fault).ifPresent(faults::add));
        checkFolder();
        if (text("registry.db.url").filter(DatabaseForms::losesCommits).isPresent()) {
            faults.add(
                    "REGISTRY_DB_URL must not set WRITE_DELAY: with any other than 0 a crash loses acknowledged publishes");
        }
        checkSecret("registry.secret.key");
        checkSecret("registry.secret.key.old");
        checkProduction();
        checkTogether("registry.admin.user", "registry.admin.password");
        if (is("registry.storage.type", "s3")) checkBucket("registry.s3.");
        if (is("registry.repair.type", "s3")) checkBucket("registry.repair.s3.");
        if (is("registry.repair.type", "local") && text("registry.repair.path").isEmpty()) {
            faults.add("REGISTRY_REPAIR_PATH must be set when REGISTRY_REPAIR_TYPE=local: a folder with archives");
        }
        return List.copyOf(faults);
    }

    private void checkFolder() {
        String data = text("registry.data").orElse("data");
        boolean strict = is("registry.env", "testing") || is("registry.env", "production");
        if (runner || !strict || data.startsWith("/") || data.matches("(?i)[a-z]:[/\\\\].*")) return;
        faults.add("REGISTRY_DATA must be an absolute path when REGISTRY_ENV is not development, but is \""
                + Masking.visible(data) + "\"");
    }

    private void checkSecret(String property) {
        String variable = SettingList.get(property).variable();
        text(property)
                .filter(secret -> SecretStrength.bytes(secret) < SecretStrength.MIN_BYTES)
                .ifPresent(secret ->
                        faults.add("%s must have %d bytes or more, but has %d; make one with: openssl rand -base64 48"
                                .formatted(variable, SecretStrength.MIN_BYTES, SecretStrength.bytes(secret))));
    }

    private void checkProduction() {
        if (!is("registry.env", "production")) return;
        Optional<String> secret = text("registry.secret.key");
        if (secret.isEmpty()) {
            faults.add("REGISTRY_SECRET_KEY must be set when REGISTRY_ENV=production: 32 bytes or more, for example"
                    + " from: openssl rand -base64 48");
        }
        secret.filter(text -> SecretStrength.bytes(text) >= SecretStrength.MIN_BYTES)
                .flatMap(SecretStrength::weakness)
                .ifPresent(why -> faults.add("REGISTRY_SECRET_KEY " + why
                        + " when REGISTRY_ENV=production; make one with: openssl rand -base64 48"));
        if (text("registry.db.url").map(DatabaseForms::isH2).orElse(true)
                && !is("registry.allow.embedded.database", "true")) {
            faults.add("REGISTRY_DB_URL must name a PostgreSQL database when REGISTRY_ENV=production, such as"
                    + " postgresql://user:password@host/database; if the embedded one is really meant, set"
                    + " REGISTRY_ALLOW_EMBEDDED_DATABASE=true");
        }
    }

    private void checkTogether(String one, String other) {
        if (text(one).isPresent() == text(other).isPresent()) return;
        String missing = SettingList.get(text(one).isPresent() ? other : one).variable();
        faults.add("%s is missing: set both or neither of %s and %s"
                .formatted(
                        missing,
                        SettingList.get(one).variable(),
                        SettingList.get(other).variable()));
    }

    private void checkBucket(String prefix) {
        if (text(prefix + "bucket").isEmpty()) {
            faults.add(SettingList.get(prefix + "bucket").variable()
                    + " must be set for a store of type s3: the name of the bucket");
        }
        if (text(prefix + "region").isEmpty() && text(prefix + "endpoint").isEmpty()) {
            faults.add("%s must be set, such as eu-central-1, or %s for a store that is not Amazon's"
                    .formatted(
                            SettingList.get(prefix + "region").variable(),
                            SettingList.get(prefix + "endpoint").variable()));
        }
        checkTogether(prefix + "access.key", prefix + "secret.key");
    }

    private boolean is(String property, String value) {
        return text(property).orElse(SettingList.get(property).standard()).equals(value);
    }

    private Optional<String> text(String property) {
        return given.apply(property).filter(text -> !text.isBlank());
    }
}
