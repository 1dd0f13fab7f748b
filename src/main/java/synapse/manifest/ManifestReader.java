package synapse.manifest;

import java.util.Optional;

/**
 * Reader of {@code synapse.json}. All faults are found in one go; each has a JSON Pointer (RFC 6901), a stable code and
 * a sentence. Unknown fields are kept with a warning. Whether a name is reserved is not judged here, since a private
 * package may have any. Time and memory are linear in the size. Safe for use by several threads.
 */
public final class ManifestReader {
    /** Name of the file, at the root of the archive. */
    public static final String FILE_NAME = "synapse.json";

    /** Most bytes of the file. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Most objects and arrays inside each other. */
    public static final int MAX_DEPTH = 32;

    /** Most characters of the description (UTF-16 units, as everywhere here). */
    public static final int MAX_DESCRIPTION_CHARS = 1_000;

    /** Most characters of the author. */
    public static final int MAX_AUTHOR_CHARS = 200;

    /** Most faults that are reported for one manifest. */
    public static final int MAX_FAULTS = 100;

    /** Most warnings of one manifest. */
    public static final int MAX_WARNINGS = 20;

    private static final StrictJson JSON = new StrictJson(MAX_BYTES, MAX_DEPTH);

    /**
     * Reads a manifest.
     *
     * @param utf8 the bytes of the file, at most 256 KiB
     * @throws InvalidManifestException if anything is wrong, with every fault, at most 100
     */
    public Manifest read(byte[] utf8) {
        FaultList faults = new FaultList(MAX_FAULTS);
        Optional<Manifest> manifest =
                JSON.readObject(utf8, faults).flatMap(object -> new ManifestParts(object, faults).manifest());
        return manifest.orElseThrow(() -> new InvalidManifestException(faults.toList()));
    }
}
