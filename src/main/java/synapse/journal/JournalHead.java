package synapse.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that holds the number of the newest entry; whoever holds its lock writes the next ones. */
@Entity
@Table(name = "journal_head")
public class JournalHead {
    static final short ID = 1;

    @Id
    private short id;

    private long seq;

    protected JournalHead() {} // for JPA

    long seq() {
        return seq;
    }
}
