package synapse.manifest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Lines and columns of what JSON Pointers point to, found in one walk; of a member it is where its key begins. */
final class JsonPlaces {
    /** Line and column, both from 1, in UTF-16 units. */
    record Place(int line, int column) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Node of the tree of all pointers; what is not in the tree is at {@link #NOWHERE}. */
    static final class Node {
        static final Node NOWHERE = new Node();

        private final Map<String, Node> children = new HashMap<>();
        private Place first = new Place(1, 1);
        private Place last = first;
        private boolean found;

        boolean isLeaf() {
            return children.isEmpty();
        }

        Node child(String segment) {
            return children.getOrDefault(segment, NOWHERE);
        }

        void foundAt(int line, int column) {
            if (this != NOWHERE) {
                last = new Place(line, column);
                first = found ? first : last;
                found = true;
            }
        }
    }

    private final Node root = new Node();

    private JsonPlaces() {}

    /** Looks up pointers as {@link FaultList#pointer} makes them; the text may be wrong behind what they point to. */
    static JsonPlaces of(String text, Collection<String> pointers) {
        JsonPlaces places = new JsonPlaces();
        for (String pointer : pointers) {
            Node node = places.root;
            for (String segment : segments(pointer)) {
                node = node.children.computeIfAbsent(segment, s -> new Node());
            }
        }
        new JsonWalk(text).walk(places.root);
        return places;
    }

    /** Returns the place of the first such value; for what is missing, that of the object it is missing from. */
    Place first(String pointer) {
        return node(pointer).first;
    }

    /** Returns the place of the last such value, if a key is there twice. */
    Place last(String pointer) {
        return node(pointer).last;
    }

    private Node node(String pointer) {
        Node node = root;
        for (String segment : segments(pointer)) {
            Node next = node.child(segment);
            if (!next.found) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private static String[] segments(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    }
}
