package synapse.archive;

import java.io.IOException;
import java.io.InputStream;

/** Receives the entries of an archive in their order, each before the rest of the archive has been checked. */
@FunctionalInterface
public interface EntryVisitor {

    /**
     * Receives one entry. Not every byte of {@code content} must be read; it ends with the call and need not be closed.
     * The directory {@code ./}, which is the package's folder itself, is not visited.
     *
     * @throws IOException if the visitor's own output fails; ends the reading and reaches its caller as it is
     */
    void visit(ArchiveEntry entry, InputStream content) throws IOException;
}
