package synapse.it;

import java.util.Random;

/** Words for search, which finds also what is nearly the same. */
final class Words {
    private static final Random RANDOM = new Random();

    private Words() {}

    /** Returns a word that is like no other. */
    static String unlikeOthers() {
        StringBuilder word = new StringBuilder();
        RANDOM.ints(14, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }
}
