package synapse.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands behind {@code is:}, {@code has:} and {@code updated:}. Days are those of UTC. */
final class Qualifiers {
    private static final Set<String> NAMES = Set.of("is", "has", "updated");

    private Qualifiers() {}

    static boolean isOne(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Reads a value; empty if there is no such one. */
    static Optional<Expression> read(String qualifier, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (qualifier) {
            case "is" -> flag(qualifier, lower, Fields.IS_DEPRECATED);
            case "has" -> flag(qualifier, lower, Fields.HAS_README);
            default -> updated(value);
        };
    }

    private static Optional<Expression> flag(String qualifier, String value, String known) {
        return value.equals(known) ? Optional.of(new Expression.Flag(qualifier, known)) : Optional.empty();
    }

    private static Optional<Expression> updated(String value) {
        try {
            return Optional.of(span(value));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Expression.Updated span(String value) {
        if (value.startsWith(">=")) return new Expression.Updated(begin(value.substring(2)), null, value);
        if (value.startsWith("<=")) return new Expression.Updated(null, end(value.substring(2)), value);
        if (value.startsWith(">")) return new Expression.Updated(end(value.substring(1)), null, value);
        if (value.startsWith("<")) return new Expression.Updated(null, begin(value.substring(1)), value);
        int dots = value.indexOf("..");
        if (dots < 0) return new Expression.Updated(begin(value), end(value), value);
        String first = value.substring(0, dots);
        String last = value.substring(dots + 2);
        return new Expression.Updated(isOpen(first) ? null : begin(first), isOpen(last) ? null : end(last), value);
    }

    private static boolean isOpen(String date) {
        return date.isEmpty() || date.equals("*");
    }

    private static Instant begin(String date) {
        return instant(firstDay(date));
    }

    /** The first instant after the year, month or day. */
    private static Instant end(String date) {
        LocalDate first = firstDay(date);
        return instant(
                switch (date.length()) {
                    case 4 -> first.plusYears(1);
                    case 7 -> first.plusMonths(1);
                    default -> first.plusDays(1);
                });
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> LocalDate.parse(date + "-01");
            default -> LocalDate.parse(date);
        };
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
