package synapse.container;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import synapse.identity.LoginService;

/** Calls a service as whoever calls, here nobody. */
@Stateless
public class AsAnonymous {
    @Inject
    private LoginService logins;

    public void me() {
        logins.me();
    }
}
