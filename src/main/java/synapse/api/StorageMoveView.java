package synapse.api;

import java.util.List;

/**
 * Where the archives are, and how far a move of them is, or how the last one ended.
 *
 * @param status {@code none}, {@code copying}, {@code switching}, {@code done}, {@code cancelled} or {@code failed}
 * @param storage where the archives are: where those are stored that are published now
 * @param source from where they are moved; null if there was no move
 * @param target where to
 * @param startedAt when it began
 * @param finishedAt null unless it is over
 * @param despiteDamage whether missing and damaged ones do not hinder it
 * @param versions how many there were when it began
 * @param seen versions that were looked at
 * @param copied of them, copied and read back
 * @param copiedBytes their size
 * @param present of them, found at the target and read
 * @param damaged of them, missing, damaged or unreadable at the source
 * @param waiting what it waits for at the moment; null if it goes on
 * @param examples a few damaged ones
 */
public record StorageMoveView(
        String status,
        String storage,
        String source,
        String target,
        String startedAt,
        String finishedAt,
        boolean despiteDamage,
        long versions,
        long seen,
        long copied,
        long copiedBytes,
        long present,
        long damaged,
        String waiting,
        List<Example> examples) {

    /**
     * An archive that could not be copied.
     *
     * @param key where in the storage
     * @param name of the package
     * @param detail what is wrong
     */
    public record Example(String key, String name, String version, String detail) {}
}
