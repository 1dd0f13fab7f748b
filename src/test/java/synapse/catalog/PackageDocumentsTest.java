package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import synapse.api.NoticeView;

class PackageDocumentsTest {
    private final PackageDocuments documents = new PackageDocuments();

    @Test
    void a_document_is_rendered_once() {
        Document first = documents.get("index", () -> document("first"));

        assertThat(documents.get("index", () -> document("second"))).isSameAs(first);
        assertThat(documents.find("index")).isPresent();
        assertThat(documents.find("package")).isEmpty();
    }

    @Test
    void of_many_at_once_one_renders_and_all_get_it() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var all = new CountDownLatch(16);
        var renders = new AtomicInteger();
        Callable<Document> reader = () -> {
            all.countDown();
            all.await();
            return documents.get("index", () -> {
                renders.incrementAndGet();
                return document("index");
            });
        };
        List<Callable<Document>> readers = java.util.Collections.nCopies(16, reader);

        List<Document> got = new ArrayList<>();
        for (Future<Document> done : threads.invokeAll(readers)) got.add(done.get());

        assertThat(renders).hasValue(1);
        assertThat(got).hasSize(16).allSatisfy(document -> assertThat(document).isSameAs(got.get(0)));
        threads.shutdown();
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> documents.get("index", () -> {
                    throw new IllegalStateException("database away");
                }));

        assertThat(documents.find("index")).isEmpty();
        assertThat(documents.get("index", () -> document("now"))).isNotNull();
    }

    @Test
    void the_weight_grows_with_the_documents() {
        int empty = documents.weightBytes();

        Document index = documents.get("index", () -> document("index"));
        Document versions = documents.get("versions", () -> document("versions"));

        assertThat(empty).isPositive();
        assertThat(documents.weightBytes()).isEqualTo(empty + index.weightBytes() + versions.weightBytes());
    }

    private static Document document(String text) {
        return Document.of(new NoticeView(text, null));
    }
}
