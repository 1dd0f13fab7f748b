package synapse.flow;

import java.nio.file.Path;
import synapse.archive.Digest;

/** A file in the spool whose bytes were hashed as they came. */
public record HashedFile(Path path, Digest digest, long sizeBytes) {}
