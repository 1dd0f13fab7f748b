package synapse.web;

import java.io.IOException;
import java.util.Locale;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A disk that takes no more (ENOSPC, EDQUOT), which the operating system says only in words; and a store that is away. */
final class StorageTrouble {
    private StorageTrouble() {}

    static boolean isFull(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            String message =
                    at instanceof IOException ? String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT) : "";
            if (message.contains("no space left") || message.contains("quota exceeded")) return true;
        }
        return false;
    }

    static RegistryException away() {
        return new RegistryException(
                ProblemType.UNAVAILABLE, "the registry's store of archives is busy or away at the moment; try again");
    }

    static RegistryException full() {
        return new RegistryException(
                ProblemType.STORAGE_FULL, "the registry's disk is full; nothing was stored; tell its administrator");
    }
}
