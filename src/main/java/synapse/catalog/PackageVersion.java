package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import synapse.api.PublishedView;
import synapse.identity.User;
import synapse.storage.StorageKey;
import synapse.wire.Json;

/** A published version; what was published never changes, only its state and what is said about it do. */
@Entity
@Table(name = "package_versions")
public class PackageVersion {
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

    @Column(name = "dependencies_json")
    private String dependenciesJson;

    @Column(name = "keywords_json")
    private String keywordsJson;

    @Column(name = "manifest_json")
    private String manifestJson;

    @SuppressWarnings("unused") // read by queries
    private String readme; // null: none

    @Column(name = "download_count")
    private long downloadCount;

    private VersionState state;

    @Column(name = "yank_reason")
    private String yankReason;

    @Column(name = "yank_replacement")
    private String yankReplacement;

    @Column(name = "deprecated_message")
    private String deprecatedMessage; // null: not deprecated

    @Column(name = "deprecated_replacement")
    private String deprecatedReplacement;

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
        dependenciesJson = candidate.dependenciesJson();
        keywordsJson = Json.text(candidate.manifest().keywords());
        manifestJson = candidate.manifest().json();
        readme = Text.orNull(candidate.readme().text());
        state = VersionState.PUBLISHED;
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

    public boolean isDeleted() {
        return state == VersionState.DELETED;
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

    /** Returns the columns that lists are made of. */
    VersionRow toRow() {
        return new VersionRow(
                version,
                checksum,
                tarballSize,
                publishedAt,
                publishedSeq,
                state,
                yankReason,
                yankReplacement,
                deprecatedMessage,
                deprecatedReplacement,
                dependenciesJson);
    }

    String manifestJson() {
        return manifestJson;
    }

    List<String> keywords() {
        return StoredJson.strings(keywordsJson);
    }

    String publisher() {
        return publishedBy.username();
    }
}
