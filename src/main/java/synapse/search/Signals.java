package synapse.search;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** What a package counts whatever was asked: popularity, recency, deprecation. */
final class Signals {
    private final SearchSettings settings;
    private final long today; // so that a score stays for a day
    private final double topLog;
    private final double decay; // of recency, in each millisecond

    Signals(SearchSettings settings, long topDownloads) {
        this.settings = settings;
        this.today = settings.clock().instant().truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        this.decay = Math.log(2) / (double) settings.recencyHalfLife().toMillis();
        this.topLog = Math.log(1.0 + Math.max(1, topDownloads));
    }

    SearchSettings settings() {
        return settings;
    }

    /** Returns what they can add to a score at most. */
    double most() {
        return settings.popularityWeight() + settings.recencyWeight();
    }

    /** Returns the downloads, on a logarithmic scale, against those of the most downloaded package. */
    double popularity(long downloads) {
        return Math.min(1, Math.log(1.0 + Math.max(0, downloads)) / topLog);
    }

    /** Returns 1 for what was published today, half of it after each half-life. */
    double recency(long updatedMillis) {
        double age = Math.max(0, today - updatedMillis);
        return Math.exp(-age * decay);
    }

    /** Returns the downloads of the most downloaded package. */
    static long topDownloads(IndexReader reader) throws IOException {
        long top = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues downloads = DocValues.getNumeric(leaf.reader(), Fields.DOWNLOADS);
            Bits live = leaf.reader().getLiveDocs();
            while (downloads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(downloads.docID())) top = Math.max(top, downloads.longValue());
            }
        }
        return top;
    }

    Of of(LeafReader leaf) throws IOException {
        return new Of(leaf);
    }

    /** Those of the documents of a segment, which must be asked for in order. */
    final class Of {
        private final NumericDocValues ids;
        private final NumericDocValues downloads;
        private final NumericDocValues updated;
        private final NumericDocValues deprecated;

        private Of(LeafReader leaf) throws IOException {
            ids = DocValues.getNumeric(leaf, Fields.ID);
            downloads = DocValues.getNumeric(leaf, Fields.DOWNLOADS);
            updated = DocValues.getNumeric(leaf, Fields.UPDATED);
            deprecated = DocValues.getNumeric(leaf, Fields.IS_DEPRECATED);
        }

        long packageId(int document) throws IOException {
            return value(ids, document);
        }

        long downloads(int document) throws IOException {
            return value(downloads, document);
        }

        long updated(int document) throws IOException {
            return value(updated, document);
        }

        boolean isDeprecated(int document) throws IOException {
            return deprecated.advanceExact(document);
        }

        /** Returns the score with popularity, recency and deprecation, weighed. */
        double weigh(double words, int document) throws IOException {
            double score = words
                    + settings.popularityWeight() * popularity(downloads(document))
                    + settings.recencyWeight() * recency(updated(document));
            return isDeprecated(document) ? score * settings.deprecatedFactor() : score;
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            return values.advanceExact(document) ? values.longValue() : 0;
        }
    }
}
