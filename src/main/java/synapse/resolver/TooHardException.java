package synapse.resolver;

/** The budget is spent, and there is no answer yet. */
public final class TooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHardException(long budget) {
        super("there is no answer after " + budget + " steps; narrow the ranges, or lock more versions");
    }
}
