package synapse.search;

import java.util.Set;

/** Tells whether a query is the author's name, or a part of it; it then counts as a good description. */
final class AuthorScore {
    private static final double FOUND = 0.9;

    private final Asked asked;

    AuthorScore(Asked asked) {
        this.asked = asked;
    }

    double of(String author) {
        if (!asked.mayBeAuthor()) return 0;
        Set<String> words = Set.copyOf(TextWords.texts(author));
        boolean all = asked.all().stream().allMatch(word -> word.chatter() || words.contains(word.text()));
        return all ? FOUND : 0;
    }
}
