package synapse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import synapse.manifest.ManifestReader;
import synapse.project.Causes;
import synapse.remote.Failure;

/** Writes the files of a new project; none that is there is touched. */
final class NewProject {
    private static final String IGNORE_FILE = ".synapseignore";

    private NewProject() {}

    /** Writes the manifest, and keeps out of the package what git is told to keep out of the repository. */
    static void write(Path folder, byte[] manifest, Terminal terminal) {
        Path file = folder.resolve(ManifestReader.FILE_NAME);
        try {
            Files.write(file, manifest, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Failure.NO, "there is a synapse.json already, and it stays as it is", e);
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write " + file + ": " + Causes.of(e), e);
        }
        ignoreAsGitDoes(folder, terminal);
    }

    private static void ignoreAsGitDoes(Path folder, Terminal terminal) {
        Path known = folder.resolve(".gitignore");
        Path file = folder.resolve(IGNORE_FILE);
        if (!Files.isRegularFile(known) || Files.exists(file)) return;
        try {
            byte[] rules = Files.readAllBytes(known);
            byte[] head =
                    "# what stays out of the package; began as a copy of .gitignore\n".getBytes(StandardCharsets.UTF_8);
            Files.write(file, head, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.write(file, rules, StandardOpenOption.APPEND);
            terminal.say("made " + IGNORE_FILE + " from .gitignore");
        } catch (IOException e) {
            terminal.warn("cannot write " + file + ": " + Causes.of(e));
        }
    }
}
