package synapse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import synapse.manifest.PackageName;

/** What a new manifest says if nobody says otherwise, as far as the folder tells. */
record Defaults(Path folder) {
    static final String VERSION = "0.1.0";
    private static final int GIT_SECONDS = 2;

    /** Returns the folder's name as that of a package; empty if nothing of it can be. */
    String name() {
        if (folder.getFileName() == null) return "";
        String text = folder.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        return PackageName.find(text).map(PackageName::text).orElse("");
    }

    String readme() {
        return Files.isRegularFile(folder.resolve("README.md")) ? "README.md" : "";
    }

    /** Returns the name that git signs commits with; empty without git. */
    String author() {
        try {
            Process git = new ProcessBuilder("git", "config", "--get", "user.name")
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            if (!git.waitFor(GIT_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return "";
            }
            String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Draft.fault("author", name).isEmpty() ? name : "";
        } catch (IOException e) {
            return ""; // there is no git
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
