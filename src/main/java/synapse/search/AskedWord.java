package synapse.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word that is asked for, and what counts as it.
 *
 * @param text in lower case
 * @param weight how much it tells, by how rare it is; 0: it is nowhere
 * @param names what it may be in a name, with how well each fits, from 0 to 1
 * @param stems likewise, what it may be in a description
 * @param phrases what several words may say the same
 * @param otherFit what synonyms and slips in a description count: never more than the word itself
 * @param fields others of the index that have it as it is
 * @param common whether so many packages have it that those which have it only inside a longer word can be left out
 * @param chatter whether it need not be found
 */
record AskedWord(
        String text,
        double weight,
        Map<String, Double> names,
        Map<String, Double> stems,
        List<String> phrases,
        double otherFit,
        Set<String> fields,
        boolean common,
        boolean chatter) {
    boolean isKnown() {
        return weight > 0;
    }

    /** Returns what is to be said of a word that stands nowhere as it is written. */
    Optional<String> note() {
        boolean slip = !names.containsKey(text) && names.values().stream().anyMatch(fit -> fit == WordForms.ONE_EDIT);
        if (!slip) return Optional.empty();
        String meant = names.keySet().stream().limit(3).collect(Collectors.joining(", "));
        return Optional.of("\"" + text + "\" is nowhere; what is near was looked for: " + meant);
    }
}
