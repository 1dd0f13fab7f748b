package synapse.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.config.Setting;
import synapse.identity.RegistrationService;
import synapse.wire.CommonHeaders;
import synapse.wire.CrossOrigin;

/** The settings that say how closed the registry is to strangers and to browsers. */
final class Hardening {
    private static final Logger LOG = System.getLogger(Hardening.class.getName());

    private Hardening() {}

    /** @throws synapse.config.ConfigurationException if a setting is wrong */
    static void open() {
        ClosedReading.open();
        SecurityText.open();
        CrossOrigin.allow(origins());
        CommonHeaders.requireTls(new Setting("registry.hsts.age").duration().toSeconds());
        if (ClosedReading.isClosed() && RegistrationService.isOpen()) {
            LOG.log(
                    Level.WARNING,
                    () -> "Nobody may read without a credential (REGISTRY_ANONYMOUS_READ=false), but"
                            + " everybody may register; set REGISTRY_REGISTRATION=false, too, unless you mean that");
        }
    }

    private static Set<String> origins() {
        return new Setting("registry.cors.origins")
                .text()
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
