package synapse.search;

import java.time.Instant;
import java.util.List;

/** What a query says, as a tree. {@code toString} writes it in the language of queries. */
sealed interface Expression {
    /** Every package. */
    record Everything() implements Expression {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** A word; with {@code prefix} the beginning of one. */
    record Word(QueryField field, String text, boolean prefix) implements Expression {
        @Override
        public String toString() {
            return field.prefix() + text + (prefix ? "*" : "");
        }
    }

    /** Words one after the other. */
    record Phrase(QueryField field, String text) implements Expression {
        @Override
        public String toString() {
            return field.prefix() + '"' + text + '"';
        }
    }

    /** {@code is:deprecated}, {@code has:readme}. */
    record Flag(String qualifier, String flag) implements Expression {
        @Override
        public String toString() {
            return qualifier + ":" + flag;
        }
    }

    /** Published last from {@code from} until before {@code until}; null: without that end. */
    record Updated(Instant from, Instant until, String written) implements Expression {
        @Override
        public String toString() {
            return "updated:" + written;
        }
    }

    /** {@code a b c}: all of them, or, if hardly any package has all words, as many as possible. */
    record Together(List<Expression> parts) implements Expression {
        @Override
        public String toString() {
            return Printed.joined(parts, " ", this);
        }
    }

    /** {@code a AND b}. */
    record All(List<Expression> parts) implements Expression {
        @Override
        public String toString() {
            return Printed.joined(parts, " AND ", this);
        }
    }

    /** {@code a OR b}. */
    record Any(List<Expression> parts) implements Expression {
        @Override
        public String toString() {
            return Printed.joined(parts, " OR ", this);
        }
    }

    /** {@code NOT a}. */
    record Not(Expression part) implements Expression {
        @Override
        public String toString() {
            return "NOT " + Printed.part(part, this);
        }
    }
}
