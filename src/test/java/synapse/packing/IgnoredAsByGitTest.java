package synapse.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws folders and rules, and asks git what it would take. */
class IgnoredAsByGitTest {
    private static final List<String> NAMES =
            List.of("a", "b", "ab", "a.log", "build", "#x", "!y", "a b", ".h", "[z]", "x*");
    private static final List<String> PATTERNS = List.of(
            "a", "b", "ab", "*", "?", "*.log", "build", "**", "[ab]", "[!a]", "[a-b]*", ".h", "#x", "\\#x", "\\!y",
            "a\\ b", "x\\*", "a*b", "*b*", "[]a]", "[z", "\\[z\\]", "a b");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_same_files_are_left(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) write(path(random), "x");
        write(".synapseignore", rules(random));
        if (Files.isDirectory(folder.resolve("a"))) write("a/.synapseignore", rules(random));

        List<String> byGit = git();

        assertThat(SourceTree.of(folder, List.of()).files().keySet())
                .as(() -> "seed " + seed)
                .containsExactlyInAnyOrderElementsOf(byGit);
    }

    private static String path(Random random) {
        return String.join(
                "/",
                Stream.generate(() -> drawn(NAMES, random))
                        .limit(1 + random.nextInt(4))
                        .toList());
    }

    private static String rules(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String pattern = String.join(
                    "/",
                    Stream.generate(() -> drawn(PATTERNS, random))
                            .limit(1 + random.nextInt(3))
                            .toList());
            String anchored = random.nextInt(3) == 0 ? "/" + pattern : pattern;
            String forFolders = random.nextInt(3) == 0 ? anchored + "/" : anchored;
            lines.add(random.nextInt(3) == 0 ? "!" + forFolders : forFolders);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String drawn(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
            if (Files.isRegularFile(above)) return;
        }
        Files.createDirectories(file.getParent());
        if (!Files.isDirectory(file)) Files.writeString(file, text);
    }

    private List<String> git() throws Exception {
        run("git", "init", "-q");
        String listed = run(
                "git",
                "-c",
                "core.excludesFile=/dev/null",
                "ls-files",
                "-z",
                "--others",
                "--exclude-per-directory=.synapseignore");
        return Stream.of(listed.split("\0", -1))
                .filter(path -> !path.isEmpty() && !path.endsWith(".synapseignore"))
                .toList();
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
