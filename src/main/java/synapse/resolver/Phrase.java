package synapse.resolver;

import java.util.List;
import java.util.Optional;

/**
 * A fact in words, in parts of which two facts may share one. What is not to be torn apart at the end of a line is held
 * together by no-break spaces.
 *
 * @param place field that the fact stands in; empty if that needs no mention
 * @param clause what is behind a comma; may be empty
 */
record Phrase(String subject, String verb, String object, String place, String clause) {
    /** Holds words together. */
    static final char GLUE = '\u00a0';

    static final String ROOT = "your project";
    private static final String DEPENDS = "depends on";
    private static final String YANKED = "is yanked";
    private static final String USUAL = "dependencies";
    private static final String EVERY = "every version of ";
    private static final int MOST_RUNS = 4;

    static Phrase of(Fact fact) {
        if (fact instanceof Fact.Asked asked) {
            return new Phrase(ROOT, DEPENDS, words(asked.requirement()), asked.field(), clause(asked.lack()));
        }
        if (fact instanceof Fact.Needed needed) {
            String subject = versions(needed.name(), needed.versions());
            return new Phrase(subject, DEPENDS, words(needed.requirement()), "", clause(needed.lack()));
        }
        Fact.Yanked yanked = (Fact.Yanked) fact;
        return new Phrase(versions(yanked.name(), yanked.versions()), YANKED, "", "", "");
    }

    private static String words(Requirement requirement) {
        return glued(requirement.name() + " " + requirement.range());
    }

    private static String clause(Optional<Lack> lack) {
        return lack.map(found -> ", " + found.words()).orElse("");
    }

    /** Says versions of a package; the middle of many runs is left out. */
    static String versions(String name, String range) {
        if (range.isEmpty()) return "no version of " + name;
        if (range.equals("*")) return EVERY + name;
        List<String> runs = List.of(range.split(" \\|\\| ", -1));
        if (runs.size() <= MOST_RUNS) return glued(name + " " + range);
        String first = String.join(" || ", runs.subList(0, MOST_RUNS - 2));
        return glued(name + " " + first + " || … || " + runs.get(runs.size() - 1));
    }

    /** Holds words together that belong together. */
    static String glued(String words) {
        return words.replace(' ', GLUE);
    }

    /** Returns the whole, with no-break spaces. */
    String sentence() {
        return subject + " " + predicate(place.equals(USUAL));
    }

    private String predicate(boolean isPlaceKnown) {
        String where = isPlaceKnown || place.isEmpty() ? "" : " in " + place;
        return verb + (object.isEmpty() ? "" : " " + object) + where + clause;
    }

    /** Returns the whole, with plain spaces. */
    String text() {
        return sentence().replace(GLUE, ' ');
    }

    /** Says both facts at once if they have a part in common; else one after the other. */
    static String both(Phrase one, Phrase other) {
        if (one.leadsTo(other)) return one.chained(other);
        if (other.leadsTo(one)) return other.chained(one);
        if (!one.clause.isEmpty() && other.clause.isEmpty()) return both(other, one);
        boolean isShared = one.subject.equals(other.subject) && one.verb.equals(other.verb) && one.clause.isEmpty();
        if (!isShared) return one.sentence() + (one.clause.isEmpty() ? " and " : ", and ") + other.sentence();
        if (!one.place.equals(other.place)) {
            return one.subject + " " + one.predicate(false) + " and " + other.predicate(false);
        }
        return one.subject + " " + one.verb + " both " + one.object + " and "
                + other.predicate(true).substring(other.verb.length() + 1);
    }

    private boolean leadsTo(Phrase next) {
        boolean isAll =
                next.subject.startsWith(EVERY) && object.equals(glued(next.subject.substring(EVERY.length()) + " *"));
        return clause.isEmpty() && (isAll || object.equals(next.subject));
    }

    private String chained(Phrase next) {
        if (next.verb.equals(YANKED)) return sentence() + ", of which every version " + YANKED;
        return sentence() + " which " + next.predicate(true);
    }
}
