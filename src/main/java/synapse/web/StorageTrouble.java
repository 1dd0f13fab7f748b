package synapse.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * A disk that takes no more (ENOSPC, EDQUOT) or fails (EIO, EROFS), which the operating system says only in words; and a
 * store that is away.
 */
final class StorageTrouble {
    private StorageTrouble() {}

    static boolean isFull(Throwable thrown) {
        return isSaid(thrown, "no space left", "quota exceeded");
    }

    /** Tells whether the disk does not do its work; no client's connection says such things. */
    static boolean isBroken(Throwable thrown) {
        return isSaid(thrown, "input/output error", "read-only file system", "stale file handle")
                || chain(thrown).anyMatch(FileSystemException.class::isInstance);
    }

    private static boolean isSaid(Throwable thrown, String... words) {
        return chain(thrown)
                .filter(IOException.class::isInstance)
                .map(at -> String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> Stream.of(words).anyMatch(message::contains));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    static RegistryException away() {
        return new RegistryException(
                ProblemType.UNAVAILABLE, "the registry's store of archives is busy or away at the moment; try again");
    }

    static RegistryException broken() {
        return new RegistryException(
                ProblemType.UNAVAILABLE,
                "the registry's disk fails or is read-only; nothing was stored; tell its administrator, then try again");
    }

    static RegistryException full() {
        return new RegistryException(
                ProblemType.STORAGE_FULL, "the registry's disk is full; nothing was stored; tell its administrator");
    }
}
