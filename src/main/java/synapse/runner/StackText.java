package synapse.runner;

/** A stack trace as Java prints it, but that no message in it can begin a line. */
final class StackText {
    private static final int MOST_CAUSES = 20;

    private StackText() {}

    /** Returns the lines, each ended by LF. */
    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder(2048);
        append(text, "", thrown, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, String introduction, Throwable thrown, int depth) {
        text.append(introduction).append(LogText.clean(LogText.of(thrown))).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("\tat ").append(LogText.clean(frame.toString())).append('\n');
        }
        if (depth == MOST_CAUSES) return;
        for (Throwable suppressed : thrown.getSuppressed()) append(text, "Suppressed: ", suppressed, MOST_CAUSES);
        if (thrown.getCause() != null) append(text, "Caused by: ", thrown.getCause(), depth + 1);
    }
}
