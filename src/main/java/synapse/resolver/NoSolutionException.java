package synapse.resolver;

/** Within a resolution: an incompatibility without terms was found. Costs no stack trace, for relaxations try many. */
final class NoSolutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Incompatibility root;

    NoSolutionException(Incompatibility root) {
        super("no solution", null, false, false);
        this.root = root;
    }

    Incompatibility root() {
        return root;
    }
}
