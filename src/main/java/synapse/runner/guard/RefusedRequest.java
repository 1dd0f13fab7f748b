package synapse.runner.guard;

/** Leaves the parser with a refusal; without a stack trace, as anyone may cause it at any rate. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RefusedRequest(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
