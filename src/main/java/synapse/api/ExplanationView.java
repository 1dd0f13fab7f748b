package synapse.api;

import java.util.List;

/**
 * Why no versions fit together.
 *
 * @param text all of it for people, at most 80 columns wide
 * @param steps the derivation; the last one says that there is no solution
 * @param relaxations changes that are known to help, at most three
 */
public record ExplanationView(String text, List<Step> steps, List<Way> relaxations) {

    /**
     * One step of the derivation.
     *
     * @param number by which later lines of the text refer to it, else null
     * @param reasons what it follows from
     * @param conclusion what follows
     */
    public record Step(Integer number, List<Reason> reasons, String conclusion, String text) {}

    /**
     * A fact, or an earlier step; what does not belong to its kind is null.
     *
     * @param kind {@code asked} by the project, {@code needed} by versions of a package, {@code yanked}, or {@code step}
     * @param step place of the earlier step, from 1
     * @param field of the project that asks: {@code dependencies} or {@code dev_dependencies}
     * @param name package whose versions need something or are yanked
     * @param versions which, as a range
     * @param needs package that is asked for or needed
     * @param range in which of its versions
     * @param lack why there is none, if there is none
     */
    public record Reason(
            String kind,
            String text,
            Integer step,
            String field,
            String name,
            String versions,
            String needs,
            String range,
            Lack lack) {}

    /**
     * What there is not.
     *
     * @param kind {@code no-such-package}, {@code no-version}, {@code no-such-version} or {@code only-pre-releases}
     * @param nearest names of packages if there is no such package, else versions
     */
    public record Lack(String kind, List<String> nearest) {}

    /** A way out: all its changes together help. */
    public record Way(String text, List<Change> changes) {}

    /**
     * A range of the project's own that would have to be another one.
     *
     * @param field {@code dependencies} or {@code dev_dependencies}
     * @param range as it was asked for
     * @param instead what would help
     */
    public record Change(String field, String name, String range, String instead) {}
}
