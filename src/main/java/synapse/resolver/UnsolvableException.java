package synapse.resolver;

/** There are no versions that fit together; the message is the {@link Explanation}. */
public final class UnsolvableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Explanation explanation;

    UnsolvableException(Explanation explanation, NoSolutionException cause) {
        super(explanation.text(), cause);
        this.explanation = explanation;
    }

    public Explanation explanation() {
        return explanation;
    }
}
