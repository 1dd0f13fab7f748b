package synapse.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that were made beforehand, for one field of one document; several may stand at one position. */
final class ListedTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Collection<String>> positions = new ArrayList<>();
    private java.util.Iterator<Collection<String>> rest =
            List.<Collection<String>>of().iterator();
    private java.util.Iterator<String> here = List.<String>of().iterator();

    /** Adds the terms of the next position; none: the position stays empty. */
    ListedTokens add(Collection<String> terms) {
        positions.add(terms);
        return this;
    }

    @Override
    public void reset() {
        rest = positions.iterator();
        here = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int moved = 0;
        while (!here.hasNext()) {
            if (!rest.hasNext()) return false;
            here = rest.next().iterator();
            moved++;
        }
        term.append(here.next());
        increment.setPositionIncrement(moved);
        return true;
    }
}
