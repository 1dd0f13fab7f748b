package synapse.resolver;

import java.util.Optional;

/** What is so because somebody wrote it down, and where. */
public sealed interface Fact extends Reason {
    /** Returns the fact in words. */
    default String text() {
        return Phrase.of(this).text();
    }

    /**
     * The root asks for a package.
     *
     * @param field of the root's manifest
     * @param lack why no version will do, if none does
     */
    record Asked(String field, Requirement requirement, Optional<Lack> lack) implements Fact {}

    /**
     * Versions of a package ask for another one.
     *
     * @param versions which, as a range that finds them among all there are; {@code *} for all
     * @param lack why no version will do, if none does
     */
    record Needed(String name, String versions, Requirement requirement, Optional<Lack> lack) implements Fact {}

    /**
     * Versions are yanked, and not locked.
     *
     * @param versions which of those that are asked for, as a range
     */
    record Yanked(String name, String versions) implements Fact {}
}
