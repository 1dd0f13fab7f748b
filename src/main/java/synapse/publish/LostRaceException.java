package synapse.publish;

/** Somebody else's transaction was faster; nothing of this one stays, and another look will tell what to answer. */
final class LostRaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostRaceException(String reason) {
        super(reason);
    }

    LostRaceException(Throwable cause) {
        super(cause);
    }
}
