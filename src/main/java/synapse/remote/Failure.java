package synapse.remote;

import java.util.List;

/** Ends a command without success. The message says what and why, the hints what to try; none has a secret. */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit codes: 1 for "there is no such thing" and "no", the others as in {@code sysexits.h}. */
    public static final int NO = 1;

    public static final int USAGE = 2;
    public static final int DATA = 65;
    public static final int UNAVAILABLE = 69;
    public static final int SOFTWARE = 70;
    public static final int INPUT_OUTPUT = 74;
    public static final int NO_PERMISSION = 77;

    private final int exitCode;
    private final transient List<String> hints;

    public Failure(int exitCode, String message, String... hints) {
        super(message);
        this.exitCode = exitCode;
        this.hints = List.of(hints);
    }

    public Failure(int exitCode, String message, Throwable cause, String... hints) {
        super(message, cause);
        this.exitCode = exitCode;
        this.hints = List.of(hints);
    }

    public int exitCode() {
        return exitCode;
    }

    public List<String> hints() {
        return hints;
    }
}
