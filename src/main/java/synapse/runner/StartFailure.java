package synapse.runner;

/** Why the registry does not start, said to the person at the terminal: one sentence in each line. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(String sentences) {
        super(sentences);
    }
}
