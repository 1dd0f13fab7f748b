package synapse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import synapse.project.Causes;
import synapse.project.Store;
import synapse.remote.Failure;

/** Files of the store, with failures of the disk said in words. */
final class CacheFiles {
    private CacheFiles() {}

    /** Something that is done with files. */
    interface Action<T> {
        T run() throws IOException;
    }

    static <T> T doing(String what, Action<T> action) {
        try {
            return action.run();
        } catch (UncheckedIOException e) {
            throw failure(what, e.getCause());
        } catch (IOException e) {
            throw failure(what, e);
        }
    }

    private static Failure failure(String what, IOException cause) {
        return new Failure(Failure.INPUT_OUTPUT, "cannot " + what + ": " + Causes.of(cause), cause);
    }

    static List<Store.Kept> all(Store store) {
        return doing("look through the store", store::all);
    }
}
