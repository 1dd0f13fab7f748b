package synapse.download;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** How often one version was downloaded on one day in UTC; grows by {@code SET n = n + ?} only. */
@Entity
@Table(name = "download_days")
@IdClass(DownloadDay.Key.class)
public class DownloadDay {
    @Id
    @Column(name = "package_version_id")
    private long versionId;

    @Id
    @Column(name = "download_day")
    private LocalDate day;

    @Column(name = "download_count")
    private long count;

    protected DownloadDay() {} // for JPA

    DownloadDay(DownloadCount first) {
        versionId = first.versionId();
        day = first.day();
        count = first.count();
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long versionId;
        private LocalDate day;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.versionId == versionId && key.day.equals(day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, day);
        }
    }
}
