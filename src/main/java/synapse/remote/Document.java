package synapse.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What a registry says in JSON, or a part of it. A field that is not what it should be ends in a {@link Failure} that says
 * which one, and where it came from.
 *
 * @param source address that it was read from
 * @param place of this part in the whole, such as {@code versions[3]}; empty for the whole
 */
public record Document(String source, String place, JsonObject json) {
    private static final long GREATEST = (1L << 53) - 1; // what every reader of JSON keeps exactly
    private static final int MOST_SAID = 300;

    /** Tells whether there is the field, whatever is in it. */
    public boolean has(String field) {
        return json.containsKey(field);
    }

    public String text(String field) {
        if (json.get(field) instanceof JsonString text) return text.getString();
        throw wrong(at(field) + " is missing or no text");
    }

    /** Returns the text; another one if there is none. */
    public String text(String field, String otherwise) {
        return json.getString(field, otherwise);
    }

    /** Returns a number from 0 to 2<sup>53</sup> - 1. */
    public long number(String field) {
        if (json.get(field) instanceof JsonNumber number && number.isIntegral()) {
            double size = number.doubleValue();
            if (size >= 0 && size <= GREATEST) return number.longValue();
        }
        throw wrong(at(field) + " is missing or no whole number of a sensible size");
    }

    /** Returns the part; an empty one if there is none. */
    public Document object(String field) {
        return object(json.getOrDefault(field, JsonValue.EMPTY_JSON_OBJECT), at(field));
    }

    /** Returns the parts of a list that has to be there. */
    public List<Document> objects(String field) {
        List<Document> parts = new ArrayList<>();
        for (JsonValue value : list(json.get(field), field)) {
            parts.add(object(value, at(field) + "[" + parts.size() + "]"));
        }
        return parts;
    }

    /** Returns the texts of a list; none if there is no list. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : list(json.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY), field)) {
            if (!(value instanceof JsonString text)) throw wrong(at(field) + " is no list of texts");
            texts.add(text.getString());
        }
        return texts;
    }

    private JsonArray list(JsonValue value, String field) {
        if (value instanceof JsonArray list) return list;
        throw wrong(at(field) + " is missing or no list");
    }

    private Document object(JsonValue value, String where) {
        if (value instanceof JsonObject object) return new Document(source, where, object);
        throw wrong(where + " is no object");
    }

    private String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    /** Returns what to throw for something in it that cannot be. */
    public Failure wrong(String what) {
        String said = what.length() > MOST_SAID ? what.substring(0, MOST_SAID) + "..." : what;
        return new Failure(
                Failure.DATA,
                "what " + source + " says cannot be right: " + said,
                "look whether the address of the registry is right, or tell its operator");
    }
}
