package synapse.archive;

/** What a full pass over a valid archive found. */
public final class ArchiveSummary {
    private final int entryCount;
    private final long packedBytes;
    private final long unpackedBytes;
    private final byte[] manifest;

    ArchiveSummary(int entryCount, long packedBytes, long unpackedBytes, byte[] manifest) {
        this.entryCount = entryCount;
        this.packedBytes = packedBytes;
        this.unpackedBytes = unpackedBytes;
        this.manifest = manifest;
    }

    /** Returns the number of files and directories; a directory that is there twice counts twice. */
    public int entryCount() {
        return entryCount;
    }

    /** Returns the size of the {@code .tar.gz}. */
    public long packedBytes() {
        return packedBytes;
    }

    /** Returns the size of the tar inside, headers and padding included. */
    public long unpackedBytes() {
        return unpackedBytes;
    }

    /** Returns a copy of the {@code synapse.json} at the root, as it is there. */
    public byte[] manifest() {
        return manifest.clone();
    }

    @Override
    public String toString() {
        return "%d entries, %d bytes packed, %d unpacked".formatted(entryCount, packedBytes, unpackedBytes);
    }
}
