package synapse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Reads the parameters of a query, and tells all that are wrong at once; each is named by a pointer of one step. */
final class SearchParameters {
    /** Most characters of a name or keyword to search by. */
    private static final int MAX_CHARS = 1000;

    private final List<Fault> faults = new ArrayList<>();

    /** Returns the text, with a blank for each character that is none; null if it was not given. */
    static String text(String given) {
        if (given == null) return null;
        StringBuilder text = new StringBuilder();
        given.codePoints().map(c -> isCharacter(c) ? c : ' ').forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isCharacter(int c) {
        return !Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    /** Returns the text of a filter, which is short; null if it was not given or is blank. */
    String filter(String name, String given) {
        String text = text(given);
        if (text != null && text.codePointCount(0, text.length()) > MAX_CHARS) {
            refuse(name, "too-long", "may have " + MAX_CHARS + " characters at most");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    int number(String name, String given, int min, int max, int absent) {
        if (given == null) return absent;
        if (given.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= min && number <= max) return number;
        }
        refuse(name, "invalid-number", "must be a whole number from " + min + " to " + max);
        return absent;
    }

    boolean flag(String name, String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            refuse(name, "invalid-flag", "must be true or false");
        }
        return "true".equals(given);
    }

    Sort sort(String given) {
        if (given == null) return Sort.RELEVANCE;
        for (Sort sort : Sort.values()) {
            if (given.equals(word(sort))) return sort;
        }
        String words = Stream.of(Sort.values()).map(SearchParameters::word).collect(Collectors.joining(", "));
        refuse("sort", "invalid-sort", "must be one of " + words);
        return Sort.RELEVANCE;
    }

    private static String word(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the place where the page before ended; null if it was not given. */
    SearchCursor cursor(String given) {
        if (given == null) return null;
        Optional<SearchCursor> cursor = CursorText.parse(given);
        if (cursor.isEmpty()) refuse("cursor", "invalid-cursor", "is not one of ours; begin again without it");
        return cursor.orElse(null);
    }

    void refuse(String name, String code, String what) {
        faults.add(new Fault("/" + name, code, "\"" + name + "\" " + what));
    }

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault */
    void check() {
        if (faults.isEmpty()) return;
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED,
                "the query parameter " + faults.get(0).detail(),
                faults);
    }
}
