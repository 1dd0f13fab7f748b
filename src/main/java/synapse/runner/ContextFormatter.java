package synapse.runner;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A formatter that the application tells which request the thread at hand works on; in a JDK type, for class loaders. */
public abstract class ContextFormatter extends Formatter implements Consumer<Supplier<Map<String, String>>> {
    private volatile Supplier<Map<String, String>> context = Map::of;

    @Override
    public final void accept(Supplier<Map<String, String>> fields) {
        context = fields;
    }

    /** Returns what is known of the request at hand by name; empty if there is none. */
    final Map<String, String> fields() {
        try {
            return context.get();
        } catch (RuntimeException | LinkageError e) {
            return Map.of(); // the application is being stopped; a line must not be lost for that
        }
    }

    /** Returns the message; in its place what was thrown if there is none, so that a line always says something. */
    final String message(LogRecord entry) {
        String message = entry.getMessage() == null ? null : formatMessage(entry);
        if (message != null) return message;
        return entry.getThrown() == null ? "(no message)" : LogText.of(entry.getThrown());
    }

    /** Tells whether the registry itself logs: of the server's exceptions the stack is of no use. */
    static boolean isOurs(LogRecord entry) {
        return entry.getLoggerName() != null && entry.getLoggerName().startsWith("synapse.");
    }

    static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) return "ERROR";
        if (level.intValue() >= Level.WARNING.intValue()) return "WARN";
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}
