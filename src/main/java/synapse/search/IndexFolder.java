package synapse.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The files of an index: made, checked and opened. */
final class IndexFolder {
    /** Changes with whatever makes an older index answer wrongly: fields, analysis of documents. */
    static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String SEQ_KEY = "seq";
    private static final double BUFFER_MIB = 16;
    private static final double SMALL_SEGMENT_MIB = 16;

    private IndexFolder() {}

    /** How text is scored: once is nearly as good as often, for descriptions are short. */
    static BM25Similarity similarity() {
        return new BM25Similarity(0.6f, 0.4f);
    }

    static Directory open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                if (DirectoryReader.indexExists(directory)) check(directory, folder);
                else refuseStrangers(directory, folder);
                return directory;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure("open the index " + folder, e);
        }
    }

    static IndexWriter writer(Directory directory) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(2);
        merges.setFloorSegmentMB(SMALL_SEGMENT_MIB);
        merges.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(similarity())
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergePolicy(merges)
                .setCommitOnClose(false);
        try {
            IndexWriter writer = new IndexWriter(directory, config);
            if (!DirectoryReader.indexExists(directory))
                commit(writer, -1); // so that one without a commit is a damaged one
            return writer;
        } catch (IOException e) {
            throw failure("open the index", e);
        }
    }

    static void commit(IndexWriter writer, long seq) throws IOException {
        Map<String, String> data = Map.of(FORMAT_KEY, FORMAT, SEQ_KEY, Long.toString(seq));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    static long seq(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> each : data) {
                if (each.getKey().equals(SEQ_KEY)) return Long.parseLong(each.getValue());
            }
        }
        return -1;
    }

    /** Tells damage, for which there is a remedy, from failures of the disk. */
    static RuntimeException failure(String what, IOException e) {
        boolean damaged = e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof java.io.EOFException
                || e instanceof java.nio.file.NoSuchFileException
                || e instanceof java.io.FileNotFoundException;
        String message = "cannot " + what + ": " + e.getMessage();
        return damaged ? new IndexDamagedException(message, e) : new UncheckedIOException(message, e);
    }

    /** Reads every file once and compares it with its checksum: tens of milliseconds for tens of megabytes. */
    private static void check(Directory directory, Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
            if (!FORMAT.equals(format)) {
                String message = "the index " + folder + " has format " + format + ", not " + FORMAT;
                throw new IndexDamagedException(message, null);
            }
            for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IndexDamagedException("cannot read the index " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Files of a segment without the list of segments are what is left of an index. */
    private static void refuseStrangers(Directory directory, Path folder) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith("_")) {
                throw new IndexDamagedException("the index " + folder + " has lost its list of segments", null);
            }
        }
    }
}
