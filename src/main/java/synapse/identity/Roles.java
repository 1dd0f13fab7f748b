package synapse.identity;

import java.util.ArrayList;
import java.util.List;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The two roles. What a user may do to a package is ownership. */
public final class Roles {
    public static final String USER = "user";
    public static final String ADMIN = "admin";

    static final List<String> OF_USERS = List.of(USER);
    static final List<String> OF_ADMINISTRATORS = List.of(USER, ADMIN);

    private Roles() {}

    /**
     * Returns the roles somebody chose, in the order in which they are stored; null if nobody chose any.
     * @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault at once
     */
    static List<String> chosen(List<String> wanted) {
        List<Fault> faults = new ArrayList<>();
        List<String> roles = wanted == null ? List.of() : wanted;
        for (int i = 0; i < roles.size(); i++) {
            String pointer = "/roles/" + i;
            if (!USER.equals(roles.get(i)) && !ADMIN.equals(roles.get(i))) {
                faults.add(new Fault(pointer, "unknown-role", "the roles are user and admin"));
            } else if (roles.indexOf(roles.get(i)) < i) {
                faults.add(new Fault(pointer, "duplicate-role", "this role stands there twice"));
            }
        }
        if (!roles.contains(USER)) {
            faults.add(
                    new Fault("/roles", "role-required", "everybody has the role user; deactivate who may do nothing"));
        }
        if (faults.isEmpty()) return roles.contains(ADMIN) ? OF_ADMINISTRATORS : OF_USERS;
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED, "the roles cannot be given; see \"errors\" for every fault", faults);
    }
}
