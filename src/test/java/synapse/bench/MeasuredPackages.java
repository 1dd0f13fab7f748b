package synapse.bench;

import java.io.IOException;
import java.net.URI;

/** The packages that reads are measured with. */
final class MeasuredPackages {
    static final String DOCUMENT = "bench-document";
    static final String INDEX = "bench-index";
    static final String TARBALLS = "bench-tarballs";
    static final String SMALL = "1.0.1"; // of TARBALLS, 10 kB
    static final String BIG = "1.0.2"; // 1 MiB
    static final String HUGE = "1.0.3"; // 100 MB

    private static final int DOCUMENT_BYTES = 10_000;
    private static final int HUGE_BYTES = 100_000_000;

    private MeasuredPackages() {}

    /** Publishes the package with a document of 10 kB, and the archives. */
    static void publish(Publisher publisher) throws IOException, InterruptedException {
        grow(publisher, DOCUMENT, "-nightly.20260101", publisher.document(DOCUMENT));
        publisher.publish(TARBALLS, SMALL, BenchArchive.of(TARBALLS, SMALL, 10 * BenchArchive.KIB));
        publisher.publish(TARBALLS, BIG, BenchArchive.of(TARBALLS, BIG, BenchArchive.KIB * BenchArchive.KIB));
    }

    /** Publishes the largest archive that the registry takes by default; others take less. */
    static void publishHuge(Publisher publisher) throws IOException, InterruptedException {
        publisher.publish(TARBALLS, HUGE, BenchArchive.of(TARBALLS, HUGE, HUGE_BYTES));
    }

    /** Publishes the package whose index is 10 kB; only our registry has such a thing. */
    static void publishIndex(Publisher publisher) throws IOException, InterruptedException {
        grow(publisher, INDEX, "", publisher.server().uri("/api/v1/index/" + INDEX));
    }

    /** Publishes versions until the document has 10,000 bytes. */
    private static void grow(Publisher publisher, String name, String suffix, URI document)
            throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            String version = "1.0." + i + suffix;
            publisher.publish(name, version, BenchArchive.of(name, version, BenchArchive.KIB));
            if (size(document) >= DOCUMENT_BYTES) return;
        }
    }

    private static int size(URI document) throws IOException, InterruptedException {
        return Http.sendWell(Http.request(document).build()).body().length;
    }
}
