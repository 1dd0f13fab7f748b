package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What search knows of a package: one row, of its latest version. The search engine can be rebuilt from these. */
@Entity
@Table(name = "search_index")
@SuppressWarnings("unused") // read by queries
public class SearchEntry {
    @Id
    @Column(name = "package_id")
    private long packageId;

    @Column(name = "version_id")
    private Long versionId; // null: every version is yanked or deleted

    private String name;
    private String description;
    private String keywords; // joined by one space
    private String author;

    @Column(name = "popularity_score")
    private double popularityScore;

    @Column(name = "relevance_score")
    private double relevanceScore;

    private long downloads; // of the last 90 days; these four are written by a job, and by nobody else

    @Column(name = "downloads_week")
    private long downloadsOfWeek;

    @Column(name = "downloads_week_before")
    private long downloadsOfWeekBefore;

    @Column(name = "trend_score")
    private double trendScore;

    @Column(name = "indexed_at")
    private Instant indexedAt;

    protected SearchEntry() {} // for JPA

    public SearchEntry(long packageId, String name) {
        this.packageId = packageId;
        this.name = name;
    }

    /** Says nothing of the package, which has no latest version. */
    void silence(Instant now) {
        describe(0, Description.none(), now);
        versionId = null;
    }

    /** Says of the package what its new latest version says. */
    void describe(long latestVersionId, Description said, Instant now) {
        versionId = latestVersionId;
        description = said.description();
        keywords = String.join(" ", said.keywords());
        author = said.author();
        indexedAt = now;
    }
}
