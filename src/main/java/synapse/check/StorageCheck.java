package synapse.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row of the check that runs, or ran last. */
@Entity
@Table(name = "storage_checks")
public class StorageCheck {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "alive_until")
    private Instant aliveUntil;

    private String report;

    protected StorageCheck() {} // for JPA

    Instant startedAt() {
        return startedAt;
    }

    boolean isAlive(Instant now) {
        return aliveUntil.isAfter(now);
    }

    /** Returns the report as JSON; empty if there was no check. */
    String report() {
        return report;
    }

    String runId() {
        return runId;
    }
}
