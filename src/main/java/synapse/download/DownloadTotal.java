package synapse.download;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often the versions of one package were downloaded, deleted ones included; grows by {@code SET n = n + ?} only. */
@Entity
@Table(name = "download_totals")
public class DownloadTotal {
    @Id
    @Column(name = "package_id")
    private long packageId;

    @Column(name = "download_count")
    private long count;

    protected DownloadTotal() {} // for JPA

    DownloadTotal(long packageId, long count) {
        this.packageId = packageId;
        this.count = count;
    }
}
