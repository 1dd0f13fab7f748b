package synapse.flow;

/** Bodies of requests by what they may cost: of each kind only so many threads wait for clients at once. */
public enum Incoming {
    /** JSON of any caller. */
    SMALL,
    /** An archive, of one who may publish. */
    UPLOAD
}
