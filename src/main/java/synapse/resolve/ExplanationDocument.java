package synapse.resolve;

import java.util.Locale;
import java.util.Optional;
import synapse.api.ExplanationView;
import synapse.resolver.Explanation;
import synapse.resolver.Fact;
import synapse.resolver.Lack;
import synapse.resolver.Reason;
import synapse.resolver.Relaxation;
import synapse.resolver.Step;

/** Makes the record on the wire of an explanation. */
final class ExplanationDocument {
    private ExplanationDocument() {}

    static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.text(),
                explanation.steps().stream().map(ExplanationDocument::view).toList(),
                explanation.relaxations().stream()
                        .map(ExplanationDocument::view)
                        .toList());
    }

    private static ExplanationView.Step view(Step step) {
        return new ExplanationView.Step(
                step.number() == 0 ? null : step.number(),
                step.reasons().stream().map(ExplanationDocument::view).toList(),
                step.conclusion(),
                step.text());
    }

    private static ExplanationView.Reason view(Reason reason) {
        if (reason instanceof Reason.Earlier earlier) {
            return new ExplanationView.Reason("step", null, earlier.step(), null, null, null, null, null, null);
        }
        Fact fact = (Fact) reason;
        if (fact instanceof Fact.Asked asked) {
            return new ExplanationView.Reason(
                    "asked",
                    fact.text(),
                    null,
                    asked.field(),
                    null,
                    null,
                    asked.requirement().name(),
                    asked.requirement().range().text(),
                    view(asked.lack()));
        }
        if (fact instanceof Fact.Needed needed) {
            return new ExplanationView.Reason(
                    "needed",
                    fact.text(),
                    null,
                    null,
                    needed.name(),
                    needed.versions(),
                    needed.requirement().name(),
                    needed.requirement().range().text(),
                    view(needed.lack()));
        }
        Fact.Yanked yanked = (Fact.Yanked) fact;
        return new ExplanationView.Reason(
                "yanked", fact.text(), null, null, yanked.name(), yanked.versions(), null, null, null);
    }

    private static ExplanationView.Lack view(Optional<Lack> lack) {
        return lack.map(found -> new ExplanationView.Lack(slug(found.kind()), found.nearest()))
                .orElse(null);
    }

    private static String slug(Lack.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ExplanationView.Way view(Relaxation relaxation) {
        return new ExplanationView.Way(
                relaxation.toString(),
                relaxation.changes().stream().map(ExplanationDocument::view).toList());
    }

    private static ExplanationView.Change view(Relaxation.Change change) {
        return new ExplanationView.Change(
                change.requirement().field(),
                change.instead().name(),
                change.requirement().requirement().range().text(),
                change.instead().range().text());
    }
}
