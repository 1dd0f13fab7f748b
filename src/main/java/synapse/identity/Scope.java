package synapse.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an API token may be used for; a session may be used for everything that its user may do. */
public enum Scope {
    /** To read what needs a caller. */
    READ,
    /** To publish the first version of a package. */
    PUBLISH_NEW,
    /** To publish further versions of a package. */
    PUBLISH_UPDATE,
    /** To yank, un-yank, delete and deprecate. */
    YANK,
    /** To change who owns a package. */
    OWNERS,
    /** To administer the registry; only for administrators. */
    ADMIN;

    static final Set<Scope> ALL = Set.copyOf(EnumSet.allOf(Scope.class));

    /** Returns the name on the wire, such as {@code publish-new}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
