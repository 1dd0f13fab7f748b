package synapse.resolver;

import java.util.List;
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
        String instead = others.stream()
                .map(term -> words(term, spelling.of(term.node(), term.node().everythingBut(term.set()))))
                .collect(Collectors.joining(" or "));
        if (installed.isEmpty()) return Phrase.ROOT + " requires " + instead;
        return joined(installed, " with ") + " requires " + instead;
    }

    private String impossible(List<Term> installed) {
        return switch (installed.size()) {
            case 0 -> "there is no solution";
            case 1 -> joined(installed, "") + " cannot be used";
            case 2 -> joined(installed, " is incompatible with ");
            default -> joined(installed, " and ") + " cannot be used together";
        };
    }

    private String joined(List<Term> terms, String between) {
        return terms.stream()
                .map(term -> words(term, spelling.ofAsked(term.node(), term.set())))
                .collect(Collectors.joining(between));
    }

    private static String words(Term term, String versions) {
        return Phrase.versions(term.node().name(), versions);
    }
}
