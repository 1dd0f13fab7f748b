package synapse.resolver;

import java.util.List;

/**
 * Why there is no solution.
 *
 * @param steps each follows from facts and earlier steps; the last one says that there is no solution
 * @param relaxations at most three changes to the root's requirements, each of which is known to help
 * @param text all of it for people: lines of at most 80 columns
 */
public record Explanation(List<Step> steps, List<Relaxation> relaxations, String text) {
    public Explanation {
        steps = List.copyOf(steps);
        relaxations = List.copyOf(relaxations);
    }

    /** Makes one of steps of which the sentences are still held together by no-break spaces. */
    static Explanation of(List<Step> steps, List<Relaxation> relaxations) {
        List<Step> plain = steps.stream()
                .map(step -> new Step(step.number(), step.reasons(), plain(step.conclusion()), plain(step.text())))
                .toList();
        return new Explanation(plain, relaxations, Layout.of(steps, relaxations));
    }

    private static String plain(String sentence) {
        return sentence.replace(Phrase.GLUE, ' ');
    }
}
