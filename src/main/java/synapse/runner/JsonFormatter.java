package synapse.runner;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogRecord;

/** One JSON object per record and line (RFC 8259), in ASCII but for letters of other scripts: {@code REGISTRY_LOG_FORMAT=json}. */
public final class JsonFormatter extends ContextFormatter {
    @Override
    public String format(LogRecord entry) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("time", Instant.ofEpochMilli(entry.getMillis()).toString());
        members.put("level", level(entry.getLevel()));
        members.put("logger", String.valueOf(entry.getLoggerName()));
        members.put("message", message(entry));
        members.putAll(fields());
        Throwable thrown = entry.getThrown();
        if (thrown != null) members.put("exception", isOurs(entry) ? StackText.of(thrown) : LogText.of(thrown));
        return object(members);
    }

    private static String object(Map<String, String> members) {
        StringBuilder line = new StringBuilder(256);
        char separator = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            line.append(separator).append(quoted(member.getKey())).append(':').append(quoted(member.getValue()));
            separator = ',';
        }
        return line.append("}\n").toString();
    }

    /** The backslash first: the escapes of what cannot be printed are JSON's own. */
    private static String quoted(String text) {
        return '"' + LogText.clean(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
}
