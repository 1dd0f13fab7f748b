package synapse.readme;

/** A readme that takes more time or space to render than it may. */
final class TooCostlyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooCostlyException(String reason) {
        super(reason);
    }
}
