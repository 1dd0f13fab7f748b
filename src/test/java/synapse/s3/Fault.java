package synapse.s3;

/** What can be wrong between a client and a server. */
public enum Fault {
    NONE,
    /** Connections are refused, and open ones end. */
    GONE,
    /** Whatever is sent vanishes. */
    SILENT,
    /** 16 KiB at a time, five times a second. */
    SLOW,
    /** Every request is answered 500 at once. */
    ERROR,
    /** Ends after 100 kB of the client's. */
    CUT_REQUEST,
    /** Ends after 100 kB of the server's. */
    CUT_ANSWER,
    /** The request arrives, and then the connection ends. */
    LOST_ANSWER,
    /** One bit is another after 50 kB of the client's. */
    WRONG_REQUEST,
    /** One bit is another after 50 kB of the server's. */
    WRONG_ANSWER
}
