package synapse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Forms in which an answer can be broken, by name: whole ones, and those made of a right answer, field by field. */
final class BrokenAnswers {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern FIELD = Pattern.compile("\"([a-z_0-9]+)\":(\"[^\"]*\"|[0-9]+|true|\\[\\]|\\{\\})");
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1.5",
        "1e999999999",
        "18446744073709551616",
        "[]",
        "[null]",
        "[{}]",
        "{}",
        "{\"a\":[]}",
        "\"\"",
        "\"../../x\"",
        "\"\\u001b[2J\\r\\n\"",
        "\"\\ud800\""
    };

    /** How many of the values each field is given: all of them come, but not at each field. */
    private static final int FORMS = Integer.getInteger("fuzz.forms", 4);

    private BrokenAnswers() {}

    /** Returns what is no document at all, whatever the question was. */
    static Map<String, byte[]> whole() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("nothing", new byte[0]);
        all.put("a blank", utf8(" "));
        all.put("HTML", utf8("<!doctype html><title>Log in to the hotel's network</title>"));
        all.put("plain text", utf8("It works!"));
        all.put("null", utf8("null"));
        all.put("a number", utf8("7"));
        all.put("a text", utf8("\"hello\""));
        all.put("a list", utf8("[{}]"));
        all.put("an empty object", utf8("{}"));
        all.put("an object of something else", utf8("{\"status\":\"UP\",\"checks\":[]}"));
        all.put("half an object", utf8("{\"name\":\"text\",\"versions\":[{\"ver"));
        all.put("no UTF-8", new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'
        });
        all.put("UTF-16", "{\"name\":\"text\"}".getBytes(StandardCharsets.UTF_16));
        all.put("zeros", new byte[1000]);
        all.put("a cut off gzip", cutGzip());
        all.put("10,000 lists in each other", utf8("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        all.put("10,000 objects in each other", utf8("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        all.put("100,000 opened lists", utf8("{\"versions\":" + "[".repeat(100_000)));
        all.put("a number of 2,000 digits", utf8("{\"seq\":" + "9".repeat(2_000) + "}"));
        all.put("an exponent out of range", utf8("{\"seq\":1e99999999999}"));
        return all;
    }

    /** Returns 100 MB of JSON. */
    static byte[] huge() {
        byte[] bytes = new byte[100 * MEGABYTE];
        Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '{';
        bytes[bytes.length - 1] = '}';
        return bytes;
    }

    /** Returns the right answer with one field after the other missing, or of wrong values. */
    static Map<String, byte[]> of(String right) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(right);
        while (field.find()) {
            String before = right.substring(0, field.start());
            String after = right.substring(field.end());
            String place = field.group(1) + " at " + field.start();
            all.put(place + " missing", utf8(before + "\"other\":1" + after));
            for (int i = 0; i < FORMS; i++) {
                String value = VALUES[(field.start() + i * VALUES.length / FORMS) % VALUES.length];
                String broken = before + '"' + field.group(1) + "\":" + value + after;
                all.put(place + " is " + value, utf8(broken));
            }
        }
        return all;
    }

    private static byte[] cutGzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8("{\"name\":\"text\",\"versions\":[]}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
