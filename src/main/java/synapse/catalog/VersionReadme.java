package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The HTML of a version's readme; the text is in the version's own row. */
@Entity
@Table(name = "version_readmes")
public class VersionReadme {
    @Id
    @Column(name = "version_id")
    private long versionId;

    private String html;

    protected VersionReadme() {} // for JPA

    VersionReadme(long versionId, String html) {
        this.versionId = versionId;
        this.html = html;
    }

    String html() {
        return html;
    }
}
