package synapse.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** A program for a process with a small heap: reads 20,000 files with names of 255 bytes. */
final class ManyNames {
    private static final int FILES = 20_000;

    private ManyNames() {}

    /** Prints the number of entries. */
    public static void main(String... arguments) throws IOException {
        var archive = new ByteArrayInputStream(archive());
        var summary = new ArchiveReader(ArchiveLimits.standard()).check(archive);
        System.out.print(summary.entryCount() + " entries");
    }

    private static byte[] archive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(HostileTar.valid().bytes());
            for (int i = 0; i < FILES; i++) gzip.write(file("n".repeat(250) + (10_000 + i)));
        }
        return out.toByteArray();
    }

    private static byte[] file(String name) {
        return HostileTar.tar().longName(name).file("short", "").bytes();
    }
}
