package synapse.limit;

import java.util.Locale;

/** What is counted apart from each other; a request is of one kind. */
public enum LimitKind {
    /** Whatever is none of the others, above all reads. */
    REQUESTS,
    /** Searches and resolutions. */
    SEARCHES,
    /** Publishes and other changes of packages. */
    PUBLISHES,
    /** What costs a comparison of passwords; counted by address, whoever is logged in. */
    LOGINS,
    /** New accounts; likewise. */
    REGISTRATIONS;

    /** Returns the name on the wire, such as {@code publishes}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether the address is counted in any case. */
    public boolean isByAddress() {
        return this == LOGINS || this == REGISTRATIONS;
    }
}
