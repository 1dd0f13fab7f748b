package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import synapse.api.PackagesPage;
import synapse.api.StatusView;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** A package: a name with an owner, and what its latest version says of it. Its row is the lock of all its versions. */
@Entity
@Table(name = "packages")
public class PublishedPackage extends Deprecatable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "packages_seq")
    @SequenceGenerator(name = "packages_seq", sequenceName = "packages_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "canonical_name")
    private String canonicalName;

    @Embedded
    private Description description;

    @Column(name = "owner_id")
    private long ownerId; // one of the owners: the first, or who came after

    @Column(name = "latest_version")
    private String latestVersion; // null: every version is yanked or deleted

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_seq")
    private long lastSeq;

    protected PublishedPackage() {} // for JPA

    public PublishedPackage(PackageName name, long ownerId, Instant createdAt) {
        this.name = name.text();
        this.ownerId = ownerId;
        this.createdAt = createdAt;
        canonicalName = name.canonical();
        updatedAt = createdAt;
        description = Description.none();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    String canonicalName() {
        return canonicalName;
    }

    /** Returns the text of the latest version; empty if every version is yanked or deleted. */
    public Optional<String> latestVersion() {
        return Optional.ofNullable(latestVersion);
    }

    /** Returns the time of the next change: that one, but never before the last change, whatever the clocks of nodes say. */
    public Instant notBeforeLastChange(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }

    /** Takes in a new version; true if it is the latest now. Then the package says of itself what the manifest says. */
    public boolean addVersion(Manifest manifest, Instant now) {
        updatedAt = now;
        Version version = manifest.version();
        if (latestVersion != null && !isLater(version, Version.parse(latestVersion))) return false;
        latestVersion = version.text();
        description = Description.of(manifest);
        return true;
    }

    /** Takes another version as the latest, and says of itself what that says. */
    void follow(PackageVersion latest) {
        latestVersion = latest.version();
        description = Description.of(latest);
    }

    /** Has no latest version any more, and says nothing of itself. */
    void followNone() {
        latestVersion = null;
        description = Description.none();
    }

    /** The highest stable version is the latest; without one the highest pre-release. */
    static boolean isLater(Version candidate, Version latest) {
        if (candidate.isPreRelease() != latest.isPreRelease()) return latest.isPreRelease();
        return candidate.compareTo(latest) > 0;
    }

    public long ownerId() {
        return ownerId;
    }

    /** Makes another of the owners the one that stands in the package's row. */
    public void passTo(long otherOwnerId) {
        ownerId = otherOwnerId;
    }

    /** Notes when the package changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** Notes the number of the package's last journal entry. */
    public void changedAt(long seq) {
        lastSeq = seq;
    }

    long lastSeq() {
        return lastSeq;
    }

    Description description() {
        return description;
    }

    String status() {
        return isDeprecated() ? "deprecated" : "active";
    }

    /** Returns what is said of the package. */
    public StatusView toStatusView() {
        return new StatusView(name, null, null, deprecatedView(), lastSeq);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    PackagesPage.Row toRow() {
        return new PackagesPage.Row(name, Text.orNull(description.description()), latestVersion, updatedAt.toString());
    }
}
