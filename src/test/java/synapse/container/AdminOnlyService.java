package synapse.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import synapse.identity.Roles;

/** Something that only administrators may do. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AdminOnlyService {
    public String act() {
        return "done";
    }
}
