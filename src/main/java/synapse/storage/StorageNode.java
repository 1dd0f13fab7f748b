package synapse.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A node that runs, or has run within a day. */
@Entity
@Table(name = "storage_nodes")
@SuppressWarnings("unused") // read by queries
public class StorageNode {
    @Id
    private String id;

    @Column(name = "main_place")
    private String mainPlace;

    @Column(name = "second_place")
    private String secondPlace;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected StorageNode() {} // for JPA

    StorageNode(String id, Places places, Instant seenAt) {
        this.id = id;
        this.mainPlace = places.main();
        this.secondPlace = places.second();
        this.seenAt = seenAt;
    }
}
