package synapse.runner;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of the application that need no server: {@code backup FOLDER}, {@code restore FOLDER [DUMP]}. */
final class Offline {
    private static final Pattern INTERFACES =
            Pattern.compile("MICRO-INF/runtime/(jakarta\\.[a-z.]+-api|microprofile-config-api)\\.jar");
    private static final String APPLICATION = "MICRO-INF/deploy/ROOT.war";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private Offline() {}

    /**
     * Runs the command and says what was done.
     * @throws StartFailure why it was not, in one sentence
     */
    static void run(String... arguments) throws IOException {
        boolean known = Set.of("backup", "restore").contains(arguments[0]);
        if (!known || arguments.length < 2 || arguments.length > (arguments[0].equals("backup") ? 2 : 3)) {
            throw new StartFailure("usage: java -jar synapse-registry.jar [backup FOLDER | restore FOLDER [DUMP]]");
        }
        Settings settings = Settings.read();
        System.setProperty("registry.data", settings.data().toString());
        System.setProperty("registry.runner", "true");
        ALL_LOGS.setLevel(Level.WARNING);
        if (arguments[0].equals("restore")) Claim.folder(settings);
        Path unpacked = Files.createTempDirectory("synapse-registry-");
        try {
            Path folder = Path.of(arguments[1]).toAbsolutePath().normalize();
            System.out.println(call(unpack(unpacked), arguments[0], folder, arguments.length > 2 ? arguments[2] : ""));
        } finally {
            delete(unpacked);
        }
    }

    private static String call(List<URL> classes, String command, Path folder, String dump) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (String) loader.loadClass("synapse.backup.BackupCommand")
                    .getMethod("run", String.class, Path.class, String.class)
                    .invoke(null, command, folder, dump);
        } catch (InvocationTargetException e) {
            throw new StartFailure(command + ": " + e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new StartFailure("this file lacks " + e.getMessage() + "; build it with: mvn package");
        }
    }

    /** Unpacks the classes of the application and the interfaces that they know, and returns where they are. */
    private static List<URL> unpack(Path folder) throws IOException {
        List<URL> found = new ArrayList<>();
        Path self = Path.of(Offline.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile file = new JarFile(self.toFile())) {
            Path application = folder.resolve("application.war");
            copy(file, file.getEntry(APPLICATION).getName(), application);
            try (JarFile war = new JarFile(application.toFile())) {
                for (String name : names(war)) {
                    boolean library = name.startsWith("WEB-INF/lib/") && name.endsWith(".jar");
                    if (!library && !name.startsWith(CLASSES)) continue;
                    Path target = folder.resolve(name).normalize();
                    if (!target.startsWith(folder)) throw new IOException("a path leads elsewhere: " + name);
                    copy(war, name, target);
                    if (library) found.add(target.toUri().toURL());
                }
            }
            for (String name : names(file)) {
                if (!INTERFACES.matcher(name).matches()) continue;
                Path target = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
                copy(file, name, target);
                found.add(target.toUri().toURL());
            }
        }
        found.add(0, folder.resolve(CLASSES).toUri().toURL());
        return found;
    }

    private static List<String> names(JarFile file) {
        List<String> names = new ArrayList<>();
        for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (!entry.isDirectory()) names.add(entry.getName());
        }
        return names;
    }

    private static void copy(JarFile from, String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = from.getInputStream(from.getEntry(name))) {
            Files.copy(in, target);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        }
    }
}
