package synapse.archive;

/**
 * One file or directory of an archive, after all checks of its header.
 *
 * @param path where it lies in the package
 * @param directory true for a directory, which has no content
 * @param sizeBytes size of the content; 0 for a directory
 * @param executable true for a file with the owner's execute bit; no other bit of the mode is kept
 */
public record ArchiveEntry(EntryPath path, boolean directory, long sizeBytes, boolean executable) {}
