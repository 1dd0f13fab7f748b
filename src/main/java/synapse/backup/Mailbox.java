package synapse.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a command asks the registry that has the embedded database open: files in the folder {@code backup} below the data
 * folder. Who can write there can read the database anyway, so nobody needs a password.
 */
record Mailbox(Path folder) {
    private Path request() {
        return folder.resolve("request");
    }

    private Path running() {
        return folder.resolve("running");
    }

    private Path answer() {
        return folder.resolve("answer");
    }

    /** Asks for a backup into the folder. */
    void ask(Path backups) throws IOException {
        PrivateFiles.folder(folder);
        Files.deleteIfExists(answer());
        PrivateFiles.write(request(), out -> out.write(backups.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the request back; false if the registry has begun. */
    boolean withdraw() throws IOException {
        return Files.deleteIfExists(request());
    }

    /** Returns how long ago the registry said that it is at work; empty if it is not. */
    Optional<Duration> silence() throws IOException {
        if (!Files.exists(running())) return Optional.empty();
        return Optional.of(Duration.between(Files.getLastModifiedTime(running()).toInstant(), Instant.now()));
    }

    /** Takes the answer: its first line is {@code done} or {@code failed}. */
    Optional<String> takeAnswer() throws IOException {
        if (!Files.exists(answer())) return Optional.empty();
        String text = Files.readString(answer());
        Files.delete(answer());
        return Optional.of(text);
    }

    /** Takes a request, for the registry. */
    Optional<Path> takeRequest() throws IOException {
        if (!Files.exists(request())) return Optional.empty();
        Files.move(request(), running(), StandardCopyOption.ATOMIC_MOVE);
        beat();
        return Optional.of(Path.of(Files.readString(running())));
    }

    void beat() throws IOException {
        Files.setLastModifiedTime(running(), FileTime.from(Instant.now()));
    }

    void answer(boolean done, String text) throws IOException {
        String said = (done ? "done\n" : "failed\n") + text;
        PrivateFiles.write(answer(), out -> out.write(said.getBytes(StandardCharsets.UTF_8)));
        Files.deleteIfExists(running());
    }

    /** Forgets what a registry that has died was at. */
    void clear() throws IOException {
        Files.deleteIfExists(running());
    }
}
