package synapse.faults.edge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names for statements and requests, the same for every publish. */
final class Words {
    private static final Pattern SQL = Pattern.compile("(?i)\\b(SELECT|INSERT|UPDATE|DELETE|CALL)\\b");
    private static final Pattern TABLE = Pattern.compile(
            "(?is)^(?:UPDATE\\s+|INSERT\\s+INTO\\s+|DELETE\\s+FROM\\s+|.*?\\bFROM\\s+|.*?\\bNEXT VALUE FOR\\s+|.*?\\bnextval\\(')([a-z_0-9]+)");

    private Words() {}

    /** Returns verb and table. */
    static String ofStatement(String statement) {
        Matcher verb = SQL.matcher(statement);
        if (!verb.find()) return statement.strip();
        Matcher table = TABLE.matcher(statement.substring(verb.start()));
        String lock = statement.toUpperCase(Locale.ROOT).contains("FOR UPDATE") ? " for update" : "";
        String name = table.find() ? " " + table.group(1).toLowerCase(Locale.ROOT) : "";
        return verb.group(1).toUpperCase(Locale.ROOT) + name + lock;
    }

    /** Returns the method of a request line such as {@code PUT /bucket/key}, and what kind of upload it is part of. */
    static String ofRequest(String line) {
        String method = line.split(" ", 2)[0];
        if (line.contains("?uploads")) return method + " begin of an upload";
        if (line.contains("partNumber=")) return method + " part of an upload";
        if (line.contains("uploadId=")) return method + " end of an upload";
        return method + " object";
    }
}
