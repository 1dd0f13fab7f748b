package synapse.flow;

import java.io.IOException;

/** The bytes of an answer, read once. Of one thread at a time. */
public interface Source {
    /** How an answer can end. */
    enum End {
        /** All bytes were sent. */
        DONE,
        /** The client has gone. */
        GONE,
        /** The client was too slow. */
        TOO_SLOW,
        /** The source itself failed. */
        FAILED
    }

    /** Reads up to {@code buffer.length} bytes; -1 at the end. */
    int read(byte[] buffer) throws IOException;

    /** Tells whether reading may take long, as over a network. */
    boolean mayWait();

    /** Gives back what costs others something: nothing will be read for a while. */
    default void rest() {}

    /** Is called once, when nothing more will be read; gives everything back. */
    void ended(End how);
}
