package synapse.download;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;

/** One download: who, with what, when. Kept for {@code REGISTRY_DOWNLOAD_LOG_RETENTION}; the counts do not need it. */
@Entity
@Table(name = "downloads")
@SuppressWarnings("unused") // read by operators
public class Download {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "downloads_seq")
    @SequenceGenerator(name = "downloads_seq", sequenceName = "downloads_seq", allocationSize = 500)
    private Long id;

    @Column(name = "package_version_id")
    private long versionId;

    @Column(name = "ip_address")
    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "downloaded_at")
    private Instant downloadedAt;

    protected Download() {} // for JPA

    Download(LoggedDownload logged) {
        versionId = logged.versionId();
        address = storable(logged.address());
        userAgent = storable(logged.userAgent());
        downloadedAt = logged.at();
    }

    private static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("?");
    }
}
