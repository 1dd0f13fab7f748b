package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import synapse.api.NoticeView;
import synapse.api.PublishedView;
import synapse.api.StatusView;
import synapse.identity.User;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.StorageKey;

/** A published version; what was published never changes, only its state and what is said about it do. */
@Entity
@Table(name = "package_versions")
public class PackageVersion extends Withdrawable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "package_versions_seq")
    @SequenceGenerator(name = "package_versions_seq", sequenceName = "package_versions_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "package_id")
    private PublishedPackage published;

    private String version;

    @Column(name = "version_key")
    private String versionKey;

    private String checksum;

    @Column(name = "tarball_path")
    private String tarballPath;

    @Column(name = "tarball_size")
    private long tarballSize;

    @Embedded
    private StoredManifest manifest;

    @Column(name = "download_count")
    private long downloadCount;

    @ManyToOne(optional = false)
    @JoinColumn(name = "published_by")
    private User publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_seq")
    private long publishedSeq;

    protected PackageVersion() {} // for JPA

    public PackageVersion(PublishedPackage published, NewVersion candidate, StorageKey key, User publishedBy) {
        this.published = published;
        this.publishedBy = publishedBy;
        version = candidate.manifest().version().text();
        versionKey = candidate.manifest().version().key();
        checksum = candidate.digest().hex();
        tarballPath = key.text();
        tarballSize = candidate.sizeBytes();
        manifest = StoredManifest.of(candidate);
        publishedAt = candidate.publishedAt();
    }

    public long id() {
        return id;
    }

    public String version() {
        return version;
    }

    public String checksum() {
        return checksum;
    }

    /** Leaves a tombstone: the number, the digest and the manifest, which the journal keeps, too. */
    @Override
    public void delete(String reason) {
        super.delete(reason);
        undeprecate();
        manifest = manifest.withoutReadme();
    }

    /** Returns the refusal of whatever is asked of this version, which is deleted. */
    public RegistryException refusal() {
        String why = deletionReason().isEmpty() ? "" : " (" + deletionReason() + ")";
        return new RegistryException(
                ProblemType.VERSION_DELETED,
                published.name() + " " + version + " was deleted" + why + "; its number is never used again");
    }

    public StorageKey storageKey() {
        return new StorageKey(tarballPath);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Notes the number of the journal entry that published this version. */
    public void publishedWith(long seq) {
        publishedSeq = seq;
    }

    /** Returns what the publisher is told, now and when the same bytes come again. */
    public PublishedView toPublishedView() {
        return new PublishedView(
                published.id(),
                published.name(),
                version,
                checksum,
                tarballSize,
                publishedAt.toString(),
                publishedSeq,
                null);
    }

    /** Returns what is said of the version. */
    public StatusView toStatusView() {
        VersionRow row = toRow();
        return new StatusView(published.name(), version, row.yanked(), row.deprecated(), published.lastSeq());
    }

    /** Returns the columns that lists are made of. */
    VersionRow toRow() {
        NoticeView said = notice().toNoticeView();
        NoticeView deprecated = deprecation().toNoticeView();
        return new VersionRow(
                version,
                checksum,
                tarballSize,
                publishedAt,
                publishedSeq,
                state(),
                said.message(),
                said.replacement(),
                deprecated.message(),
                deprecated.replacement(),
                manifest.dependenciesJson());
    }

    StoredManifest manifest() {
        return manifest;
    }

    String publisher() {
        return publishedBy.username();
    }
}
