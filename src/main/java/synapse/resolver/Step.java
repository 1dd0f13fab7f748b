package synapse.resolver;

import java.util.List;

/**
 * One step on the way to "there is no solution".
 *
 * @param number by which later lines refer to it in parentheses; 0 if none does
 * @param reasons facts, and steps before this one: together they make up the derivation
 * @param conclusion what follows from them, in words
 * @param text the whole sentence
 */
public record Step(int number, List<Reason> reasons, String conclusion, String text) {
    public Step {
        reasons = List.copyOf(reasons);
    }
}
