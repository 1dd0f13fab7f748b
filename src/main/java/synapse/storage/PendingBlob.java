package synapse.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Bytes that are stored, or are being stored, while no version's row names them; {@code doomed} ones will be removed. */
@Entity
@Table(name = "pending_blobs")
public class PendingBlob {
    @Id
    @Column(name = "storage_key")
    private String key;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("unused") // read by queries
    private boolean doomed;

    protected PendingBlob() {} // for JPA

    PendingBlob(StorageKey key, Instant createdAt, boolean doomed) {
        this.key = key.text();
        this.createdAt = createdAt;
        this.doomed = doomed;
    }
}
