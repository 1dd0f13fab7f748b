package synapse.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Returns the scope of that name on the wire. */
    static Optional<Scope> of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }

    /** Returns all names for a sentence. */
    static String known() {
        return String.join(", ", texts(ALL));
    }

    /** Returns the names on the wire, in the order of this list. */
    static List<String> texts(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).toList();
    }

    /** Returns the name on the wire, such as {@code publish-new}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
