package synapse.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import synapse.remote.Environment;

/**
 * Where a command talks: results to {@code out}, everything else to {@code err}. What is for eyes only, such as colour and
 * progress, is for terminals only.
 */
final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isLive;
    private final boolean hasColour;
    private final int columns;
    private Verbosity verbosity = Verbosity.USUAL;

    /** How much is said. */
    enum Verbosity {
        QUIET,
        USUAL,
        VERBOSE
    }

    /**
     * Makes one.
     *
     * @param isLive whether {@code err} is a terminal, where lines can be written over
     */
    Terminal(PrintStream out, PrintStream err, boolean isLive, boolean hasColour, int columns) {
        this.out = out;
        this.err = err;
        this.isLive = isLive;
        this.hasColour = hasColour;
        this.columns = columns;
    }

    /** Returns that of this process; the launcher says which of its streams are terminals, and how wide they are. */
    static Terminal ofProcess(Environment environment) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean isDumb = environment.variable("TERM").filter("dumb"::equals).isPresent();
        boolean isLive = Boolean.getBoolean("synapse.err.terminal") && !isDumb;
        boolean hasColour = isLive && environment.variable("NO_COLOR").isEmpty();
        int columns = Integer.getInteger("synapse.columns", USUAL_COLUMNS);
        return new Terminal(out, err, isLive, hasColour, columns);
    }

    void setVerbosity(Verbosity chosen) {
        verbosity = chosen;
    }

    int columns() {
        return columns;
    }

    /** Tells whether lines can be written over. */
    boolean isLive() {
        return isLive && verbosity != Verbosity.QUIET;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Prints a line of the result. */
    void result(String line) {
        out.println(line);
    }

    /** Says what is going on. */
    void say(String line) {
        if (verbosity != Verbosity.QUIET) err.println(Words.tame(line));
    }

    /** Says what only some want to know. */
    void detail(String line) {
        if (verbosity == Verbosity.VERBOSE) err.println(Words.tame(line));
    }

    void warn(String line) {
        if (verbosity != Verbosity.QUIET) err.println(coloured(YELLOW, "warning: ") + Words.tame(line));
    }

    void error(String line) {
        err.println(coloured(RED, "error: ") + Words.tame(line));
    }

    void hint(String line) {
        err.println(coloured(BLUE, "hint: ") + Words.tame(line));
    }

    /** Asks something, without an end of the line; also if little is to be said. */
    void ask(String question) {
        err.print(question);
        err.flush();
    }

    /** Writes over the line, without an end. */
    void progress(String line) {
        err.print("\r" + CLEAR + line);
        err.flush();
    }

    /** Removes the line of {@link #progress}. */
    void endProgress() {
        err.print("\r" + CLEAR);
        err.flush();
    }

    private static final String CLEAR = "\u001b[K";
    private static final int RED = 31;
    private static final int YELLOW = 33;
    private static final int BLUE = 34;

    private String coloured(int colour, String text) {
        return hasColour ? "\u001b[1;" + colour + "m" + text + "\u001b[0m" : text;
    }
}
