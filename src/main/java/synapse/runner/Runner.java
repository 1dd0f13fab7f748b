package synapse.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts the registry on Payara Micro from one file: {@code java -jar synapse-registry.jar}; with arguments, a command. The server, the WAR and the
 * server's settings lie in the same file; everything written goes below {@code REGISTRY_DATA}.
 */
public final class Runner {
    /** System property in which the application leaves the sentence why it does not start. */
    static final String FAILURE = "registry.start.failure";

    private Runner() {}

    public static void main(String... arguments) throws Exception {
        long startedNanos = System.nanoTime();
        try {
            if (arguments.length > 0) {
                Offline.run(arguments);
                return;
            }
            Settings.check();
            Settings settings = Settings.read();
            System.setProperty("registry.data", settings.data().toString());
            System.setProperty("registry.runner", "true");
            Claim.on(settings);
            ServerFolder folder = ServerFolder.prepare(settings);
            watchParent();
            Runtime.getRuntime().addShutdownHook(new Thread(Runner::sayFarewell, "farewell"));
            ServerGuard guard = ServerGuard.begin();
            boot(settings, folder);
            refuseFailure();
            guard.open();
            StopSignal.await();
            announce(settings, Duration.ofNanos(System.nanoTime() - startedNanos));
        } catch (StartFailure failure) {
            failure.getMessage().lines().forEach(line -> System.err.println("error: " + line));
            mute();
            Runtime.getRuntime().exit(1);
        }
    }

    private static void boot(Settings settings, ServerFolder folder) {
        String[] options = {
            "--rootdir",
            folder.root().toString(),
            "--logproperties",
            folder.logging().toString(),
            "--prebootcommandfile",
            folder.preBoot().toString(),
            "--port",
            Integer.toString(settings.port()),
            "--nocluster",
            "--disablephonehome",
        };
        try {
            Class.forName("fish.payara.micro.PayaraMicro")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) options);
        } catch (InvocationTargetException e) {
            throw new StartFailure("the server did not start: " + e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new StartFailure("this file lacks Payara Micro; build it with: mvn package");
        }
    }

    private static void refuseFailure() {
        Optional.ofNullable(System.getProperty(FAILURE)).ifPresent(sentence -> {
            throw new StartFailure(sentence);
        });
    }

    private static void announce(Settings settings, Duration elapsed) {
        if (!HealthCheck.answers(settings.port(), Duration.ofSeconds(20))) {
            throw new StartFailure("the registry does not answer; the reason stands above");
        }
        say("Synapse Registry answers at http://localhost:%d/ after %.1f s; its data is in %s"
                .formatted(settings.port(), elapsed.toMillis() / 1000.0, settings.data()));
    }

    /** Mutes the server: what it says while it stops is of no use to anybody. */
    private static void sayFarewell() {
        say("Stopping.");
        mute();
    }

    private static void mute() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(System.out);
    }

    /** Ends this process with the one that started it, if that one asked so: nothing is left behind a killed build. */
    private static void watchParent() {
        Optional.ofNullable(System.getProperty("registry.parent"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .map(parent -> new Thread(() -> exitWith(parent), "watch-parent"))
                .ifPresent(watcher -> {
                    watcher.setDaemon(true);
                    watcher.start();
                });
    }

    private static void exitWith(ProcessHandle parent) {
        parent.onExit().join();
        StopSignal.drain();
        Runtime.getRuntime().exit(0);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Copies a resource of this file to {@code target}. */
    static void copyResource(String name, Path target) {
        try (InputStream in = Runner.class.getResourceAsStream(name)) {
            if (in == null) throw new StartFailure("this file lacks " + name + "; build it with: mvn package");
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("cannot write " + target + ": " + e.getMessage());
        }
    }
}
