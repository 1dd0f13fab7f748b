package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import synapse.address.IpAddress;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;
import synapse.database.Clock;
import synapse.problem.RegistryException;

/**
 * Sees to it that there is an administrator: from {@code REGISTRY_ADMIN_USER} and {@code _PASSWORD}, or by a one-time
 * setup token. Does nothing once there is one.
 */
@ApplicationScoped
public class Administration {
    private static final Logger LOG = System.getLogger(Administration.class.getName());

    private AccountService accounts;
    private RegistrationService registrations;
    private SetupTokenFile file;

    public Administration() {} // for the container

    @Inject
    public Administration(AccountService accounts, RegistrationService registrations, SetupTokenFile file) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.file = file;
    }

    /** @throws ConfigurationException if the configured administrator cannot be made */
    public void begin() {
        Optional<String> user = new Setting("registry.admin.user").text();
        Optional<String> password = new Setting("registry.admin.password").text();
        if (!accounts.lacksAdministrator()) {
            file.remove();
        } else if (user.isPresent()) {
            make(user.get(), password.orElseThrow());
        } else {
            offerToken();
        }
    }

    private void make(String user, String password) {
        try {
            registrations.makeFirstAdministrator(
                    Registration.of(user, user + "@localhost", password), IpAddress.UNKNOWN);
        } catch (RegistryException e) {
            if (!accounts.lacksAdministrator()) return; // another node was faster
            String reason =
                    e.faults().isEmpty() ? e.getMessage() : e.faults().get(0).detail();
            throw new ConfigurationException(
                    "REGISTRY_ADMIN_USER and REGISTRY_ADMIN_PASSWORD cannot be used: " + reason, e);
        }
    }

    private void offerToken() {
        String token = file.read().orElseGet(Administration::newToken);
        file.write(token);
        accounts.offer(token, Clock.now());
        String how = "; use it with POST /api/v1/auth/setup, see docs/api.md";
        if (Environment.isOwnProcess()) {
            System.err.println(
                    "There is no administrator yet. Setup token: " + token + "\n(also in " + file.path() + how + ")");
        } else {
            LOG.log(Level.INFO, () -> "There is no administrator yet. A setup token is in " + file.path() + how);
        }
    }

    private static String newToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
