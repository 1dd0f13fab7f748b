package synapse.metrics;

import java.util.ArrayList;
import java.util.List;

/** A place in the tree of path templates: what may follow here. Finding allocates nothing. */
final class RouteNode {
    private final List<String> literals = new ArrayList<>();
    private final List<RouteNode> followers = new ArrayList<>();
    private RouteNode variable; // null: no variable segment here
    private boolean variableIsName;
    private Route route; // null: no template ends here

    void add(String template) {
        RouteNode at = this;
        for (String segment : template.substring(1).split("/", -1)) at = at.follower(segment);
        at.route = new Route(template);
    }

    private RouteNode follower(String segment) {
        if (segment.startsWith("{")) {
            if (variable == null) variable = new RouteNode();
            variableIsName |= segment.equals("{name}");
            return variable;
        }
        if (!literals.contains(segment)) {
            literals.add(segment);
            followers.add(new RouteNode());
        }
        return followers.get(literals.indexOf(segment));
    }

    /** Returns the route of the path that goes on with a slash at {@code slash} and stops before {@code end}, or null. */
    Route find(String path, int slash, int end) {
        if (slash >= end) return route;
        int begin = slash + 1;
        int stop = segmentEnd(path, begin, end);
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            if (literal.length() == stop - begin && path.startsWith(literal, begin)) {
                Route found = followers.get(i).find(path, stop, end);
                if (found != null) return found;
            }
        }
        if (variable == null || stop == begin) return null;
        return variable.find(path, variableIsName ? nameEnd(path, begin, stop, end) : stop, end);
    }

    private static int segmentEnd(String path, int begin, int end) {
        int slash = path.indexOf('/', begin);
        return slash < 0 || slash > end ? end : slash;
    }

    /** Returns where a package name ends: behind the second segment, if the first is a scope and nothing else. */
    private static int nameEnd(String path, int begin, int stop, int end) {
        boolean scoped = path.charAt(begin) == '@' || path.startsWith("%40", begin);
        if (!scoped || stop == end || hasEncodedSlash(path, begin, stop)) return stop;
        return segmentEnd(path, stop + 1, end);
    }

    private static boolean hasEncodedSlash(String path, int begin, int stop) {
        for (int i = begin; i + 2 < stop; i++) {
            if (path.charAt(i) == '%' && path.charAt(i + 1) == '2' && (path.charAt(i + 2) | 0x20) == 'f') return true;
        }
        return false;
    }
}
