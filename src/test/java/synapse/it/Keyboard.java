package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built client at a real terminal, made by {@code script} of util-linux, with somebody who types. */
final class Keyboard implements AutoCloseable {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final StringBuilder screen = new StringBuilder();

    /** @param arguments of {@code synapse pkg}, as a shell reads them */
    Keyboard(Path home, Path folder, String registry, String arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String client = "'%s' -Dsynapse.err.terminal=true -Dsynapse.columns=60 -jar '%s' pkg %s"
                .formatted(java, System.getProperty("client.jar"), arguments);
        // the shell outlives an interrupt, so that it can say what became of the client and of the terminal
        String line = "trap : INT; " + client + "; echo \"code $?\"; stty -a";
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qec", line, "/dev/null"));
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("SYNAPSE_HOME", home.toString());
        builder.environment().put("SYNAPSE_REGISTRY", registry);
        builder.environment().put("SHELL", "/bin/sh");
        process = builder.start();
    }

    /** Waits until the screen shows the text behind all that was typed, and then types. */
    Keyboard at(String text, String keys) throws IOException, InterruptedException {
        read(text);
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Returns all that was on the screen, up to the state of the terminal behind the client. */
    String end() throws IOException, InterruptedException {
        read("echok");
        return screen.toString().replace("\r\n", "\n");
    }

    private void read(String text) throws IOException, InterruptedException {
        int from = screen.length();
        long end = System.nanoTime() + MOST_NANOS;
        InputStream in = process.getInputStream();
        while (screen.indexOf(text, from) < 0) {
            assertThat(System.nanoTime()).as(text + " on:\n" + screen).isLessThan(end);
            if (in.available() > 0) screen.append(new String(in.readNBytes(in.available()), StandardCharsets.UTF_8));
            else TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
