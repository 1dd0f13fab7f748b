package synapse.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says where the archives are, and whether they are being moved. Who sets {@code aliveUntil} moves them. */
@Entity
@Table(name = "storage_moves")
@SuppressWarnings("unused") // read and written by queries
public class StorageMove {
    @Id
    private int id;

    private String state;
    private String home;
    private String departed;
    private String target;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "alive_until")
    private Instant aliveUntil;

    @Column(name = "copied_key")
    private String copiedKey;

    @Column(name = "copied_seq")
    private long copiedSeq;

    private String report;

    protected StorageMove() {} // for JPA
}
