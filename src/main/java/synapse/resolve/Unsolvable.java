package synapse.resolve;

import java.util.Map;
import synapse.api.ExplanationView;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.resolver.Explanation;
import synapse.resolver.UnsolvableException;

/** The refusal of what has no solution; the problem document has the explanation as text and as data. */
final class Unsolvable extends RegistryException {
    private static final long serialVersionUID = 1;

    private final transient ExplanationView explanation;

    Unsolvable(UnsolvableException cause) {
        super(ProblemType.UNSOLVABLE, detail(cause.explanation()), cause);
        explanation = ExplanationDocument.of(cause.explanation());
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("explanation", explanation);
    }

    private static String detail(Explanation explanation) {
        String helps = explanation.relaxations().isEmpty() ? "" : ", and what would help";
        return "no versions fit all these ranges; \"explanation\" says why" + helps;
    }
}
