package synapse.archive;

/**
 * What {@link ArchiveWriter} has written.
 *
 * @param digest SHA-256 of the {@code .tar.gz}
 * @param packedBytes size of the {@code .tar.gz}
 * @param unpackedBytes bytes of the tar inside, headers and padding included
 */
public record WrittenArchive(Digest digest, long packedBytes, long unpackedBytes) {}
