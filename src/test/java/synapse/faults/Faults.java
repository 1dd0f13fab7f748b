package synapse.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import synapse.faults.edge.Fault;
import synapse.faults.edge.Kind;

/** The test's way to the agent in a server: what publishes do, and what of it is to fail. */
public final class Faults {
    private final int port;

    /** @param port a free one, for the agent */
    public Faults(int port) {
        this.port = port;
    }

    /** Returns the options of the server's JVM; writes the agent to the folder. */
    public List<String> javaOptions(Path folder) {
        try {
            return AgentJars.options(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the steps of all publishes that run meanwhile. */
    public List<Step> steps(Runnable publish) {
        say("record");
        publish.run();
        return say("recorded").stream().map(Step::parse).toList();
    }

    /** Lets a step fail in the publishes from now on; once, if the fault is not lasting. */
    public void fail(Fault fault, Step step) {
        int times = fault.isLasting() && (step.kind() == Kind.STORE || fault == Fault.READ_ONLY) ? 1_000 : 1;
        say("fail " + fault.name() + " " + times + " " + step.line());
    }

    /** Returns how often the fault has happened so far. */
    public int happened() {
        return Integer.parseInt(say("happened").get(0));
    }

    /** Ends the fault. */
    public void heal() {
        say("heal");
    }

    /** Sets a setting of the registry by a system property, which counts more than the environment. */
    public void set(String property, String value) {
        say("set " + property + " " + value);
    }

    /** Lets the sweeper, once it is called, go on without an end, or no more. */
    public void sweepInALoop(boolean on) {
        say("sweep " + (on ? "on" : "off"));
    }

    /** Returns how often the sweeper has gone round in its loop. */
    public int sweeps() {
        return Integer.parseInt(say("rounds").get(0));
    }

    private List<String> say(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(command);
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
