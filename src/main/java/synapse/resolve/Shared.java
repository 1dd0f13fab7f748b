package synapse.resolve;

import java.util.function.Function;

/**
 * One object for equal texts, as far as a table of fixed size reaches: a text that finds its place taken by another puts
 * itself there. So it is bounded without any care, and what comes again soon, as with neighbouring versions, is shared.
 * Several threads may use it at once, without locks: what they keep is immutable.
 */
final class Shared<T> {
    private final Kept<T>[] table;
    private final Function<String, T> make;

    private record Kept<T>(String text, T value) {}

    /** @param bits the table has two to the power of them places */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    Shared(int bits, Function<String, T> make) {
        table = new Kept[1 << bits];
        this.make = make;
    }

    T of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (table.length - 1);
        Kept<T> known = table[place];
        if (known != null && known.text().equals(text)) return known.value();
        T made = make.apply(text);
        table[place] = new Kept<>(text, made);
        return made;
    }
}
