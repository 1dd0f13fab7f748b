package synapse.resolver;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what follows. */
final class Wording {
    private final Spelling spelling;

    Wording(Spelling spelling) {
        this.spelling = spelling;
    }

    /** Says an incompatibility that follows from others. */
    String of(Incompatibility incompatibility) {
        List<Term> terms = incompatibility.terms();
        List<Term> installed =
                terms.stream().filter(term -> !term.isSatisfiedByAbsence()).toList();
        List<Term> others = terms.stream().filter(Term::isSatisfiedByAbsence).toList();
        if (others.isEmpty()) return impossible(installed);
        String instead = joined(others, " or ", term -> term.node().everythingBut(term.set()));
        if (installed.isEmpty()) return Phrase.ROOT + " requires " + instead;
        return joined(installed, " with ", Term::set) + " requires " + instead;
    }

    private String impossible(List<Term> installed) {
        return switch (installed.size()) {
            case 0 -> "there is no solution";
            case 1 -> joined(installed, "", Term::set) + " cannot be used";
            case 2 -> joined(installed, " is incompatible with ", Term::set);
            default -> joined(installed, " and ", Term::set) + " cannot be used together";
        };
    }

    private String joined(List<Term> terms, String between, Function<Term, long[]> set) {
        return terms.stream()
                .map(term -> Phrase.versions(term.node().name(), spelling.of(term.node(), set.apply(term))))
                .collect(Collectors.joining(between));
    }
}
