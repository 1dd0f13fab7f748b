package synapse.flow;

/** A body on its way. */
interface Flow {
    /** Looks whether it is fast enough, and ends it if it is not; called about once a second. */
    void look(long nowNanos);
}
