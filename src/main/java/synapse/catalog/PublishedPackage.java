package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import synapse.api.NoticeView;
import synapse.api.PackageView;
import synapse.api.PackagesPage;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.wire.Json;

/** A package: a name with an owner, and what its latest version says of it. Its row is the lock of all its versions. */
@Entity
@Table(name = "packages")
public class PublishedPackage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "packages_seq")
    @SequenceGenerator(name = "packages_seq", sequenceName = "packages_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "canonical_name")
    private String canonicalName;

    private String description;
    private String author;
    private String license;
    private String homepage;
    private String repository;

    @Column(name = "keywords_json")
    private String keywordsJson;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "latest_version")
    private String latestVersion; // null: every version is yanked or deleted

    @Column(name = "deprecated_message")
    private String deprecatedMessage; // null: not deprecated

    @Column(name = "deprecated_replacement")
    private String deprecatedReplacement;

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
        description = author = license = homepage = repository = "";
        keywordsJson = "[]";
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
        description = manifest.description();
        author = manifest.author();
        license = manifest.license();
        homepage = manifest.homepage();
        repository = manifest.repository();
        keywordsJson = Json.text(manifest.keywords());
        return true;
    }

    /** The highest stable version is the latest; without one the highest pre-release. */
    private static boolean isLater(Version candidate, Version latest) {
        if (candidate.isPreRelease() != latest.isPreRelease()) return latest.isPreRelease();
        return candidate.compareTo(latest) > 0;
    }

    /** Notes the number of the package's last journal entry. */
    public void changedAt(long seq) {
        lastSeq = seq;
    }

    long lastSeq() {
        return lastSeq;
    }

    String status() {
        return deprecatedMessage == null ? "active" : "deprecated";
    }

    PackageView toView(List<String> owners, List<String> versions, String readmeHtml) {
        NoticeView notice = deprecatedMessage == null ? null : new NoticeView(deprecatedMessage, deprecatedReplacement);
        return new PackageView(
                name,
                Text.orNull(description),
                Text.orNull(author),
                Text.orNull(license),
                Text.orNull(homepage),
                Text.orNull(repository),
                StoredJson.strings(keywordsJson),
                owners,
                latestVersion,
                versions,
                notice,
                Text.orNull(readmeHtml),
                createdAt.toString(),
                updatedAt.toString(),
                lastSeq);
    }

    PackagesPage.Row toRow() {
        return new PackagesPage.Row(name, Text.orNull(description), latestVersion, updatedAt.toString());
    }
}
