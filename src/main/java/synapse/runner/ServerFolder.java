package synapse.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The server's working folder, {@code server} below the data folder; made anew at each start, so a crash leaves nothing. */
record ServerFolder(Path root, Path logging, Path preBoot) {
    private static final Map<String, String> JUL_LEVELS = Map.of("ERROR", "SEVERE", "DEBUG", "FINE", "TRACE", "FINER");

    private static final String JSON =
            "java.util.logging.ConsoleHandler.formatter=" + JsonFormatter.class.getName() + "\n"; // the last one counts

    static ServerFolder prepare(Settings settings) {
        Path folder = settings.data().resolve("server");
        ServerFolder result =
                new ServerFolder(folder, folder.resolve("logging.properties"), folder.resolve("pre-boot.txt"));
        try {
            deleteTree(folder);
            Files.createDirectories(folder);
            Runner.copyResource("logging.properties", result.logging);
            Runner.copyResource("pre-boot-commands.txt", result.preBoot);
            Files.writeString(
                    result.logging, "\n" + log(settings), StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StartFailure("cannot write below REGISTRY_DATA=" + settings.data() + ": " + e.getMessage());
        }
        return result;
    }

    /** Returns what the settings say of the log; events of who came and what was changed are told at any level. */
    static String log(Settings settings) {
        String level = JUL_LEVELS.getOrDefault(settings.logLevel(), settings.logLevel());
        return "synapse.level=" + level + "\nsynapse.audit.level=INFO\n" + (settings.isLogJson() ? JSON : "");
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        }
    }
}
