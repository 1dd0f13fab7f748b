package synapse.faults.edge;

/** What a step works on. */
public enum Kind {
    /** A system call that changes or opens a file. */
    DISK,
    /** The same by the database itself, when it is within our process; how often differs from publish to publish. */
    DATABASE_FILE,
    /** A statement. */
    SQL,
    /** A transaction's begin or end in the database. */
    TRANSACTION,
    /** A request to an S3 store. */
    STORE,
    /** The end of the request in our code: the answer leaves. */
    ANSWER;

    /** Tells whether steps of one name are told apart by their number: a large file is read and written in pieces. */
    boolean isCounted(String what) {
        return this != DATABASE_FILE && this != STORE && !what.equals("write") && !what.equals("open to read");
    }
}
