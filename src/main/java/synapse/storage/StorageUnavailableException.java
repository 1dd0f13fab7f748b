package synapse.storage;

import java.io.IOException;

/**
 * The store of archives does not do its work at the moment. Of a {@code put} that fails so it is not known whether the bytes
 * are there, or will be in a while.
 */
public final class StorageUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
