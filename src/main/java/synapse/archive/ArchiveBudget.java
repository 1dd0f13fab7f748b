package synapse.archive;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** What is spent of the {@link ArchiveLimits} in one pass; the clock starts when it is made. */
final class ArchiveBudget {
    private static final long RATIO_FREE_BYTES = 1 << 20;

    private final ArchiveLimits limits;
    private final long startNanos = System.nanoTime();
    private int entries;

    ArchiveBudget(ArchiveLimits limits) {
        this.limits = limits;
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** Counts one more entry. */
    void countEntry() {
        entries++;
        if (entries > limits.maxEntries()) throw tooManyEntries(limits.maxEntries());
    }

    /** Refuses more packed bytes than allowed. */
    void checkPacked(long packedBytes) {
        if (packedBytes > limits.maxPackedBytes()) {
            throw new RegistryException(
                    ProblemType.ARCHIVE_TOO_LARGE,
                    "The archive is larger than %d bytes; leave out what users of the package do not need"
                            .formatted(limits.maxPackedBytes()));
        }
    }

    /** Refuses too many unpacked bytes, also in relation to the packed bytes that they came from. */
    void checkUnpacked(long unpackedBytes, long packedBytes) {
        if (unpackedBytes > limits.maxUnpackedBytes()) {
            throw new InvalidArchiveException("The archive unpacks to more than %d bytes; split the package"
                    .formatted(limits.maxUnpackedBytes()));
        }
        if (unpackedBytes > RATIO_FREE_BYTES && unpackedBytes / limits.maxRatio() > packedBytes) {
            throw new InvalidArchiveException(
                    "The archive unpacks to more than %d times its size; leave out files of repeated bytes"
                            .formatted(limits.maxRatio()));
        }
    }

    /** Refuses to go on after the time limit. */
    void checkTime() {
        if (System.nanoTime() - startNanos > limits.maxDuration().toNanos()) {
            throw new InvalidArchiveException("The archive takes longer than %d ms to read; split the package"
                    .formatted(limits.maxDuration().toMillis()));
        }
    }

    static InvalidArchiveException tooManyEntries(int maxEntries) {
        return new InvalidArchiveException(
                "The archive holds more than %d files and folders; split the package".formatted(maxEntries));
    }
}
