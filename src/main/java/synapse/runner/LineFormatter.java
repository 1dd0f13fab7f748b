package synapse.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line per record: time, level, message. A stack trace follows only what the registry itself logs; of the
 * server's exceptions there is one line more. */
public final class LineFormatter extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        StringWriter line = new StringWriter(160);
        line.append(TIME.format(Instant.ofEpochMilli(entry.getMillis())));
        line.append(' ').append(level(entry.getLevel())).append(' ');
        line.append(formatMessage(entry)).append('\n');
        if (entry.getThrown() != null) describe(entry, line);
        return line.toString();
    }

    private static void describe(LogRecord entry, StringWriter line) {
        if (ours(entry)) {
            entry.getThrown().printStackTrace(new PrintWriter(line));
        } else {
            line.append("             ")
                    .append(String.valueOf(entry.getThrown()))
                    .append('\n');
        }
    }

    private static boolean ours(LogRecord entry) {
        return entry.getLoggerName() != null && entry.getLoggerName().startsWith("synapse.");
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) return "ERROR";
        if (level.intValue() >= Level.WARNING.intValue()) return "WARN ";
        return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
    }
}
