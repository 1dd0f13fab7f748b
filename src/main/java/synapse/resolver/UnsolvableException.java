package synapse.resolver;

/** There are no versions that fit together; the message is the {@link Explanation}. */
public final class UnsolvableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Explanation explanation;

    UnsolvableException(Incompatibility root) {
        this(new Explanation(Derivation.of(root)));
    }

    private UnsolvableException(Explanation explanation) {
        super(explanation.text());
        this.explanation = explanation;
    }

    public Explanation explanation() {
        return explanation;
    }
}
