package synapse.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import synapse.api.NoticeView;

/** What can be deprecated: a package or a version. */
@MappedSuperclass
public abstract class Deprecatable {
    @Embedded
    private Notice deprecation; // null: not deprecated

    /** Deprecates, or says something else about it; false if that was so before. */
    public boolean deprecate(Notice said) {
        if (said.equals(deprecation)) return false;
        deprecation = said;
        return true;
    }

    /** Takes the deprecation back; false if there is none. */
    public boolean undeprecate() {
        if (deprecation == null) return false;
        deprecation = null;
        return true;
    }

    boolean isDeprecated() {
        return deprecation != null;
    }

    Notice deprecation() {
        return isDeprecated() ? deprecation : Notice.NOTHING;
    }

    /** Returns what is said for the wire, null if it is not deprecated. */
    NoticeView deprecatedView() {
        return isDeprecated() ? deprecation.toNoticeView() : null;
    }
}
