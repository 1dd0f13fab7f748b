package synapse.manifest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** An object or array that is being read: what is in it so far, and where the reader stands in it. */
abstract class JsonFrame {
    /** Returns the key or index the reader stands at. */
    abstract String place();

    /** Takes the value at this place; for a key that came before, the first value stays. */
    abstract void add(JsonValue value);

    abstract JsonValue toValue();

    static final class OfObject extends JsonFrame {
        private final JsonObjectBuilder builder;
        private final Set<String> keys = new HashSet<>();
        private String key = "";
        private boolean isNew;

        OfObject(JsonBuilderFactory builders) {
            builder = builders.createObjectBuilder();
        }

        /** Goes to a key; returns false if it was there before. */
        boolean moveTo(String nextKey) {
            key = nextKey;
            isNew = keys.add(nextKey);
            return isNew;
        }

        @Override
        String place() {
            return key;
        }

        @Override
        void add(JsonValue value) {
            if (isNew) {
                builder.add(key, value);
            }
        }

        @Override
        JsonValue toValue() {
            return builder.build();
        }
    }

    static final class OfArray extends JsonFrame {
        private final JsonArrayBuilder builder;
        private int index;

        OfArray(JsonBuilderFactory builders) {
            builder = builders.createArrayBuilder();
        }

        @Override
        String place() {
            return Integer.toString(index);
        }

        @Override
        void add(JsonValue value) {
            builder.add(value);
            index++;
        }

        @Override
        JsonValue toValue() {
            return builder.build();
        }
    }
}
