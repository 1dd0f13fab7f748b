package synapse.runner;

/** A reason not to start, said in one sentence to the person at the terminal. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(String sentence) {
        super(sentence);
    }
}
