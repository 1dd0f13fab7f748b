package synapse.search;

/** The index cannot be read, or was written by another format: it has to be rebuilt in a new folder. */
public final class IndexDamagedException extends RuntimeException {
    IndexDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
