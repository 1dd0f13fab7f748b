package synapse.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What can be withdrawn: yanked, which can be taken back, or deleted, which cannot. Both may say why. */
@MappedSuperclass
public abstract class Withdrawable extends Deprecatable {
    private VersionState state = VersionState.PUBLISHED;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "yank_reason"))
    @AttributeOverride(name = "replacement", column = @Column(name = "yank_replacement"))
    private Notice yank; // why it was yanked, or deleted; null: nothing was said

    VersionState state() {
        return state;
    }

    public boolean isDeleted() {
        return state == VersionState.DELETED;
    }

    /** Yanks, or says something else about it; false if that was so before. */
    public boolean yank(Notice said) {
        if (state == VersionState.YANKED && said.equals(notice())) return false;
        state = VersionState.YANKED;
        yank = said;
        return true;
    }

    /** Takes the yank back; false if there is none. */
    public boolean unyank() {
        if (state != VersionState.YANKED) return false;
        state = VersionState.PUBLISHED;
        yank = null;
        return true;
    }

    /** Deletes for good. */
    public void delete(String reason) {
        state = VersionState.DELETED;
        yank = new Notice(reason, "");
    }

    String deletionReason() {
        return notice().text().orElse("");
    }

    /** Returns what is said about its being yanked or deleted. */
    Notice notice() {
        return yank == null ? Notice.NOTHING : yank;
    }
}
