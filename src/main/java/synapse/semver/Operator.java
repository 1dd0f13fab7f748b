package synapse.semver;

/** Relation of a version to a bound, by precedence (SemVer 2.0.0, item 11). */
public enum Operator {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    EQUAL("="),
    GREATER_OR_EQUAL(">="),
    GREATER(">");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** Returns how the operator is written: {@code < <= = >= >}. */
    public String symbol() {
        return symbol;
    }

    /** Returns whether a version that compares to the bound as {@code order} (negative, 0 or positive) is admitted. */
    boolean admits(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case EQUAL -> order == 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case GREATER -> order > 0;
        };
    }
}
