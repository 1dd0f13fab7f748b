package synapse.manifest;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Builder of one JSON value from the parser's events. It keeps its own stack, so that depth costs no call stack, and
 * judges keys, strings and numbers on the way.
 */
final class JsonTreeReader {
    static final int MAX_KEY_CHARS = 256;
    static final int MAX_NUMBER_CHARS = 100;
    static final int MAX_SCALE = 400; // a double has 324 places; also keeps a million zeros out of any arithmetic

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private final JsonParser parser;
    private final int maxDepth;
    private final FaultList faults;
    private final Deque<JsonFrame> frames = new ArrayDeque<>();
    private Optional<JsonValue> root = Optional.empty();
    private boolean stopped;

    JsonTreeReader(JsonParser parser, int maxDepth, FaultList faults) {
        this.parser = parser;
        this.maxDepth = maxDepth;
        this.faults = faults;
    }

    /**
     * Reads to the end of the text; empty if it is too deep.
     *
     * @throws jakarta.json.JsonException if the syntax is wrong
     */
    Optional<JsonValue> read() {
        while (!stopped && parser.hasNext()) {
            accept(parser.next());
        }
        return root;
    }

    /** Tells whether the value has been read to its end. */
    boolean isComplete() {
        return root.isPresent();
    }

    private void accept(JsonParser.Event event) {
        switch (event) {
            case START_OBJECT -> open(new JsonFrame.OfObject(BUILDERS));
            case START_ARRAY -> open(new JsonFrame.OfArray(BUILDERS));
            case END_OBJECT, END_ARRAY -> put(frames.pop().toValue());
            case KEY_NAME -> key(parser.getString());
            case VALUE_STRING -> put(string(parser.getString()));
            case VALUE_NUMBER -> put(number(parser.getString()));
            case VALUE_TRUE -> put(JsonValue.TRUE);
            case VALUE_FALSE -> put(JsonValue.FALSE);
            case VALUE_NULL -> put(JsonValue.NULL);
        }
    }

    private void open(JsonFrame frame) {
        if (frames.size() == maxDepth) {
            faults.add(pointer(), "too-deep", "objects and arrays may be at most " + maxDepth + " deep");
            stopped = true;
        } else {
            frames.push(frame);
        }
    }

    private void put(JsonValue value) {
        if (frames.isEmpty()) {
            root = Optional.of(value);
        } else {
            frames.peek().add(value);
        }
    }

    private void key(String key) {
        JsonFrame.OfObject object = (JsonFrame.OfObject) frames.peek();
        boolean isNew = object.moveTo(key.length() > MAX_KEY_CHARS ? Quoted.plain(key) : key);
        if (key.length() > MAX_KEY_CHARS) {
            faults.add(pointer(), "too-long", "a key may have at most " + MAX_KEY_CHARS + " characters");
        } else if (!isNew) {
            long line = parser.getLocation().getLineNumber();
            String again = "the key " + Quoted.of(key) + " stands here before, and again in line " + line;
            faults.add(pointer(), "duplicate-key", again + "; keep one");
        }
        TextRules.breakIn(key).ifPresent(found -> faults.add(pointer(), "invalid-key", "the key has " + found));
    }

    private JsonString string(String text) {
        TextRules.loneSurrogateIn(text)
                .ifPresent(found -> faults.add(pointer(), "lone-surrogate", "the text has " + found));
        TextRules.controlIn(text)
                .ifPresent(found -> faults.add(pointer(), "control-character", "the text has " + found));
        return JSON.createValue(text);
    }

    private JsonValue number(String text) {
        if (text.length() <= MAX_NUMBER_CHARS) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MAX_SCALE && isDouble(number)) {
                    return JSON.createValue(number);
                }
            } catch (NumberFormatException beyondInt) {
                // the exponent has more than ten digits: too large, as below
            }
        }
        faults.add(
                pointer(),
                "number-too-large",
                "the number " + Quoted.plain(text) + " is too long, or more than a double holds; write it as a string");
        return JsonValue.NULL;
    }

    /** Tells whether the number is kept exactly by those who read JSON numbers as doubles (RFC 7493, section 2.2). */
    private static boolean isDouble(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<JsonFrame> outward = frames.descendingIterator(); outward.hasNext(); ) {
            pointer.append(FaultList.pointer("", outward.next().place()));
        }
        return pointer.toString();
    }
}
