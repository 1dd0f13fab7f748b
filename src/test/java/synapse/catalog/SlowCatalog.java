package synapse.catalog;

import java.util.concurrent.CountDownLatch;
import synapse.api.IndexView;
import synapse.manifest.PackageName;

/** A catalog that has read a state, and answers when it is let go. */
final class SlowCatalog extends CatalogStub {
    final CountDownLatch hasRead = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public IndexView index(PackageName name) {
        IndexView read = super.index(name);
        hasRead.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }
}
