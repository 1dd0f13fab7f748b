package synapse.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** The cards of single documents. */
final class Cards {
    private Cards() {}

    static Card of(Snapshot snapshot, int document) throws IOException {
        List<LeafReaderContext> leaves = snapshot.searcher().getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues cards = DocValues.getBinary(leaf.reader(), Fields.CARD);
        cards.advanceExact(document - leaf.docBase);
        return Card.of(cards.binaryValue());
    }
}
