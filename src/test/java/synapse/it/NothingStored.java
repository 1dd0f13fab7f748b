package synapse.it;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For a class whose every request must be refused: afterwards the registry holds what it held before. */
final class NothingStored implements BeforeAllCallback, AfterAllCallback {
    private Snapshot before; // null: not begun

    @Override
    public void beforeAll(ExtensionContext context) {
        before = Snapshot.take();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Snapshot.assertNothingNewSince(before);
    }
}
