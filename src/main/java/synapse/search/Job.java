package synapse.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A job that one node does for all; queries alone touch it. */
@Entity
@Table(name = "jobs")
@SuppressWarnings("unused") // read by queries
public class Job {
    @Id
    private String name;

    @Column(name = "begun_at")
    private Instant begunAt;

    private long runs;

    protected Job() {} // for JPA
}
