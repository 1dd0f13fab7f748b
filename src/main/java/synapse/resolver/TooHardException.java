package synapse.resolver;

/** The budget or the time is spent, and there is no answer yet. */
public final class TooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHardException(long steps) {
        super("there is no answer after " + steps + " steps; narrow the ranges, or lock more versions");
    }
}
