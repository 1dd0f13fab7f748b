package synapse.manifest;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walk along a JSON text that a parser has judged already; only places are of interest. A text that is wrong leads
 * nowhere, but ends.
 */
final class JsonWalk {
    private static final int MAX_DEPTH = 500; // as deep as StrictJson goes
    private static final String ENDS = ",:{}[]\" \t\r\n";

    /** An object or array around the place. */
    private static final class Frame {
        private final JsonPlaces.Node node;
        private final boolean isObject;
        private boolean isBeforeKey;
        private JsonPlaces.Node value = JsonPlaces.Node.NOWHERE;
        private int index;

        private Frame(JsonPlaces.Node node, boolean isObject) {
            this.node = node;
            this.isObject = isObject;
            isBeforeKey = isObject;
        }
    }

    private final String json;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int lineStart;

    JsonWalk(String json) {
        this.json = json;
    }

    /** Notes the place of every value that the tree below {@code root} knows. */
    void walk(JsonPlaces.Node root) {
        frames.push(new Frame(root, false));
        frames.peek().value = root;
        while (at < json.length() && !frames.isEmpty() && frames.size() <= MAX_DEPTH) {
            char c = json.charAt(at);
            switch (c) {
                case '{', '[' -> open(c == '{');
                case '}', ']' -> close();
                case ',' -> next();
                case '"' -> string();
                case '\n' -> newLine();
                case ':', ' ', '\t', '\r' -> at++;
                default -> scalar();
            }
        }
    }

    private void open(boolean isObject) {
        frames.push(new Frame(value(), isObject));
        at++;
    }

    private void close() {
        frames.pop();
        at++;
    }

    private void next() {
        Frame frame = frames.peek();
        frame.index++;
        frame.isBeforeKey = frame.isObject;
        at++;
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void string() {
        int begin = at;
        Frame frame = frames.peek();
        JsonPlaces.Node here = frame.isBeforeKey ? JsonPlaces.Node.NOWHERE : value();
        for (at++; at < json.length() && json.charAt(at) != '"'; at++) {
            at += json.charAt(at) == '\\' ? 1 : 0;
        }
        at = Math.min(at + 1, json.length());
        if (frame.isBeforeKey) {
            frame.isBeforeKey = false;
            here = frame.node.isLeaf() ? here : frame.node.child(segment(json.substring(begin, at)));
            here.foundAt(line, begin - lineStart + 1);
            frame.value = here;
        }
    }

    private void scalar() {
        value();
        while (at < json.length() && ENDS.indexOf(json.charAt(at)) < 0) {
            at++;
        }
    }

    /** Returns the node of the value that begins here; of a member, the place of the key has been noted. */
    private JsonPlaces.Node value() {
        Frame frame = frames.peek();
        if (frame.isObject || frames.size() == 1) {
            return frame.value;
        }
        if (frame.node.isLeaf()) {
            return JsonPlaces.Node.NOWHERE;
        }
        JsonPlaces.Node element = frame.node.child(Integer.toString(frame.index));
        element.foundAt(line, at - lineStart + 1);
        return element;
    }

    private static String segment(String quoted) {
        if (quoted.length() < 2) {
            return ""; // a quote at the very end
        }
        String key = quoted.indexOf('\\') < 0 ? quoted.substring(1, quoted.length() - 1) : unescaped(quoted);
        String shown = key.length() > JsonTreeReader.MAX_KEY_CHARS ? Quoted.plain(key) : key;
        return FaultList.pointer("", shown).substring(1);
    }

    private static String unescaped(String quoted) {
        try (var reader = JsonProvider.provider().createReader(new StringReader(quoted))) {
            return ((JsonString) reader.readValue()).getString();
        } catch (JsonException wrong) {
            return quoted;
        }
    }
}
