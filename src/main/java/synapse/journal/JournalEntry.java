package synapse.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import synapse.api.ChangeView;

/** One row of the journal: a change of state, numbered without gaps in the order of commits; never altered. */
@Entity
@Table(name = "journal")
public class JournalEntry {
    @Id
    private long seq;

    private String type;

    @Column(name = "package")
    private String packageName; // null: the change concerns no package

    private String version; // null: the change concerns no version
    private String actor;

    @Column(name = "changed_at")
    private Instant at;

    private String audience;
    private String payload;
    private String sha256;

    protected JournalEntry() {} // for JPA

    JournalEntry(long seq, Change change) {
        this.seq = seq;
        type = change.type();
        packageName = change.packageName();
        version = change.version();
        actor = change.actor();
        at = change.at();
        audience = change.audience().text();
        payload = change.payload();
        sha256 = change.sha256();
    }

    public long seq() {
        return seq;
    }

    public String type() {
        return type;
    }

    /** Returns the name of the package that changed. */
    public Optional<String> packageName() {
        return Optional.ofNullable(packageName);
    }

    /** Tells whether it concerns only the nodes of this registry. */
    public boolean isInternal() {
        return audience.equals("internal");
    }

    /** Returns the username of who did it. */
    public String actor() {
        return actor;
    }

    /** Returns the canonical JSON (RFC 8785) that was hashed. */
    public String payload() {
        return payload;
    }

    ChangeView toView() {
        if (isInternal()) return ChangeView.internal(seq);
        return new ChangeView(seq, type, packageName, version, actor, at.toString(), payload, sha256);
    }
}
