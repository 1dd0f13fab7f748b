package synapse.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import synapse.api.ConfigView;
import synapse.config.Configuration;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.settings.KnownSetting.Secrecy;

/** The settings as administrators see them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // nothing of it is in the database
public class AdminConfigService {
    private CurrentCaller caller;

    public AdminConfigService() {} // for the container

    @Inject
    public AdminConfigService(CurrentCaller caller) {
        this.caller = caller;
    }

    @RolesAllowed(Roles.ADMIN)
    public ConfigView config() {
        caller.require(Scope.ADMIN);
        return new ConfigView(Configuration.inForce().stream()
                .map(one -> new ConfigView.Setting(
                        one.known().variable(),
                        one.value().orElse(null),
                        one.isGiven(),
                        one.known().secrecy() == Secrecy.SECRET))
                .toList());
    }
}
