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
    private static final String CLEAR = "\u001b[K";
    private static final int RED = 31;
    private static final int YELLOW = 33;
    private static final int BLUE = 34;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;
    private final boolean hasColour;
    private final int columns;
    private boolean isDrawn;
    private boolean isAsking;
    private boolean isLeft;
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
        this.isTerminal = isLive;
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
        Terminal terminal = new Terminal(out, err, isLive, hasColour, columns);
        if (isLive) Runtime.getRuntime().addShutdownHook(new Thread(terminal::leave, "synapse-leave"));
        return terminal;
    }

    void setVerbosity(Verbosity chosen) {
        verbosity = chosen;
    }

    int columns() {
        return columns;
    }

    /** Tells whether lines can be written over. */
    boolean isLive() {
        return isTerminal && verbosity != Verbosity.QUIET;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Prints a line of the result. */
    void result(String line) {
        endProgress();
        out.println(line);
    }

    /** Says what is going on. */
    void say(String line) {
        if (verbosity != Verbosity.QUIET) print(Words.tame(line));
    }

    /** Says what only some want to know. */
    void detail(String line) {
        if (verbosity == Verbosity.VERBOSE) print(Words.tame(line));
    }

    void warn(String line) {
        if (verbosity != Verbosity.QUIET) print("warning: ", YELLOW, line);
    }

    void error(String line) {
        print("error: ", RED, line);
    }

    void hint(String line) {
        print("hint: ", BLUE, line);
    }

    /** On a terminal lines end between words; elsewhere each stays whole, for programs look for what is in it. */
    private void print(String label, int colour, String text) {
        String whole = label + Words.tame(text);
        String fit = (isTerminal ? Words.fold(whole, columns) : whole).substring(label.length());
        print((hasColour ? "\u001b[1;" + colour + "m" + label + "\u001b[0m" : label) + fit);
    }

    private synchronized void print(String line) {
        endProgress();
        err.println(line);
    }

    /** Asks something, without an end of the line; also if little is to be said. */
    synchronized void ask(String question) {
        endProgress();
        isAsking = true;
        err.print(question);
        err.flush();
    }

    /** Says that the user has ended the line. */
    synchronized void answered() {
        isAsking = false;
    }

    /** Writes over the line, without an end. */
    synchronized void progress(String line) {
        if (isLeft) return;
        isDrawn = true;
        err.print("\r" + CLEAR + Words.shorten(line, columns - 1));
        err.flush();
    }

    /** Removes the line of {@link #progress}, if it is there. */
    synchronized void endProgress() {
        if (!isDrawn) return;
        isDrawn = false;
        err.print("\r" + CLEAR);
        err.flush();
    }

    /** Leaves the terminal as it should be left, whatever was being done: the user has interrupted it. */
    private synchronized void leave() {
        endProgress();
        isLeft = true;
        if (isAsking) err.println();
    }
}
