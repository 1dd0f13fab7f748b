package synapse.runner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.logging.LogRecord;

/**
 * One line per record: time, level, message, and in brackets what is known of the request. A stack trace follows only what
 * the registry itself logs; of the server's exceptions there is one line more.
 */
public final class LineFormatter extends ContextFormatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        String message = LogText.clean(message(entry));
        StringBuilder line = new StringBuilder(160);
        line.append(TIME.format(Instant.ofEpochMilli(entry.getMillis())));
        line.append(' ')
                .append("%-5s".formatted(level(entry.getLevel())))
                .append(' ')
                .append(message);
        append(line, fields());
        line.append('\n');
        if (entry.getThrown() != null) describe(entry, line);
        return line.toString();
    }

    private static void append(StringBuilder line, Map<String, String> fields) {
        if (fields.isEmpty()) return;
        String separator = " [";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            line.append(separator).append(field.getKey()).append('=').append(LogText.clean(field.getValue()));
            separator = " ";
        }
        line.append(']');
    }

    private static void describe(LogRecord entry, StringBuilder line) {
        if (isOurs(entry)) {
            line.append(StackText.of(entry.getThrown()));
        } else {
            line.append("             ")
                    .append(LogText.clean(LogText.of(entry.getThrown())))
                    .append('\n');
        }
    }
}
