package synapse.identity;

import java.util.List;

/** The two roles. What a user may do to a package is ownership. */
public final class Roles {
    public static final String USER = "user";
    public static final String ADMIN = "admin";

    static final List<String> OF_USERS = List.of(USER);
    static final List<String> OF_ADMINISTRATORS = List.of(USER, ADMIN);

    private Roles() {}
}
