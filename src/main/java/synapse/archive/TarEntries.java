package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Walks the chain of headers and contents of a tar archive and lets only sound entries through. */
final class TarEntries {
    private static final int OWNER_EXECUTES = 0100;
    private static final int SCRATCH_BYTES = 1 << 16;

    private final TarBlocks blocks;
    private final ArchiveBudget budget;
    private final EntryNames names;
    private final byte[] scratch = new byte[SCRATCH_BYTES];
    private EntryContent content = new EntryContent(InputStream.nullInputStream(), "", 0);
    private long contentBytes;

    TarEntries(InputStream tar, ArchiveBudget budget) {
        this.blocks = new TarBlocks(tar);
        this.budget = budget;
        this.names = new EntryNames(budget.limits().maxEntries());
    }

    /** Returns the next entry but for the root directory; none at the end, up to which all has been read then. */
    Optional<ArchiveEntry> next() throws IOException {
        var overrides = new EntryOverrides();
        while (true) {
            skipContent();
            Optional<TarHeader> header = blocks.header();
            if (header.isEmpty()) return atEnd(overrides);
            EntryType type = EntryType.of(header.get().type());
            switch (type) {
                case PAX, LONG_NAME, LONG_LINK -> overrides.add(type, extendedHeader(header.get()));
                case GLOBAL_PAX -> addGlobal(header.get());
                default -> {
                    Optional<ArchiveEntry> entry = entry(header.get(), type, overrides);
                    if (entry.isPresent()) return entry;
                    overrides = new EntryOverrides();
                }
            }
        }
    }

    /** Returns the content of the entry that {@link #next} returned last. */
    InputStream content() {
        return content;
    }

    private Optional<ArchiveEntry> atEnd(EntryOverrides overrides) throws IOException {
        if (overrides.isEmpty()) return Optional.empty();
        throw SingleMemberGzip.damaged("it ends after an extended header");
    }

    private void skipContent() throws IOException {
        content.drain(scratch);
        blocks.skipPadding(contentBytes);
        contentBytes = 0;
    }

    private byte[] extendedHeader(TarHeader header) throws IOException {
        return blocks.extendedHeader(header.sizeBytes());
    }

    private void addGlobal(TarHeader header) throws IOException {
        budget.countEntry();
        PaxRecords.parse(extendedHeader(header)).checkHarmlessToAll();
    }

    private Optional<ArchiveEntry> entry(TarHeader header, EntryType type, EntryOverrides overrides) {
        budget.countEntry();
        var name = TarName.of(overrides.name(header), type);
        (overrides.isSparse() ? EntryType.SPARSE : type).checkAllowed(name.text());
        long sizeBytes = overrides.sizeBytes(header);
        checkSize(name, sizeBytes);
        contentBytes = sizeBytes;
        content = new EntryContent(blocks.bytes(), name.text(), sizeBytes);
        boolean executable = !name.directory() && (header.mode() & OWNER_EXECUTES) != 0;
        Optional<EntryPath> path = name.path();
        path.ifPresent(name.directory() ? names::addDirectory : names::addFile);
        return path.map(each -> new ArchiveEntry(each, name.directory(), sizeBytes, executable));
    }

    private void checkSize(TarName name, long sizeBytes) {
        if (name.directory() && sizeBytes > 0) {
            throw InvalidArchiveException.ofEntry(name.text(), "is a directory with content; pack again");
        }
        if (sizeBytes > budget.limits().maxUnpackedBytes()) {
            throw InvalidArchiveException.ofEntry(
                    name.text(),
                    "says it has %d bytes, more than a whole archive may unpack to; leave it out".formatted(sizeBytes));
        }
    }
}
