package synapse.search;

import java.util.List;
import java.util.stream.Collectors;

/** Expressions as text, with the parentheses that are needed. */
final class Printed {
    private Printed() {}

    static String joined(List<Expression> parts, String operator, Expression around) {
        return parts.stream().map(part -> part(part, around)).collect(Collectors.joining(operator));
    }

    static String part(Expression part, Expression around) {
        return binds(part) > binds(around) ? part.toString() : "(" + part + ")";
    }

    private static int binds(Expression expression) {
        if (expression instanceof Expression.Any) return 0;
        if (expression instanceof Expression.All) return 1;
        if (expression instanceof Expression.Together) return 2;
        return expression instanceof Expression.Not ? 3 : 4;
    }
}
