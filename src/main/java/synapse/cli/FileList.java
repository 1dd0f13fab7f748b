package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.function.Consumer;
import synapse.archive.ArchiveFile;

/** What goes into a package, for people and for programs. */
final class FileList {
    private static final int MOST_SAID = 25;

    private final List<ArchiveFile> files;

    FileList(List<ArchiveFile> files) {
        this.files = files;
    }

    /** Hands over a line for each file. */
    void print(Consumer<String> lines) {
        files.forEach(file -> lines.accept(line(file)));
    }

    /** Hands over some lines, if there are many. */
    void printSome(Consumer<String> lines) {
        int some = files.size() > MOST_SAID ? MOST_SAID - 1 : files.size();
        files.subList(0, some).forEach(file -> lines.accept(line(file)));
        if (some < files.size()) lines.accept("and %d more: synapse pkg pack --list".formatted(files.size() - some));
    }

    private static String line(ArchiveFile file) {
        return "%9s  %s".formatted(ByteCount.of(file.sizeBytes()), file.path());
    }

    /** Returns as in {@code 3 files, 1.2 kB}. */
    String sum() {
        long bytes = files.stream().mapToLong(ArchiveFile::sizeBytes).sum();
        return (files.size() == 1 ? "1 file" : files.size() + " files") + ", " + ByteCount.of(bytes);
    }

    JsonArray json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (ArchiveFile file : files) {
            array.add(Json.createObjectBuilder()
                    .add("path", file.path().text())
                    .add("size", file.sizeBytes())
                    .add("executable", file.executable()));
        }
        return array.build();
    }
}
