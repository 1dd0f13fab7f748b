package synapse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.search.QueryToken.Kind;

/**
 * Reads a query, in time linear in its length, whatever it is: {@code OR} binds least, then {@code AND}, then standing side
 * by side, then {@code NOT}. What makes no sense is passed over, and the reading says so.
 */
final class QueryParser {
    /** Deeper parentheses are passed over. */
    static final int MAX_DEPTH = 16;
    /** Most words, phrases and qualifiers. */
    static final int MAX_TERMS = 32;
    /** Most beginnings of words. */
    static final int MAX_PREFIXES = 4;

    private final List<QueryToken> tokens;
    private final ReadingNotes notes;
    private int at;
    private int depth;
    private int terms;
    private int prefixes;

    private QueryParser(List<QueryToken> tokens, ReadingNotes notes) {
        this.tokens = tokens;
        this.notes = notes;
    }

    /** Reads a query; blank: everything. */
    static Reading read(String query) {
        ReadingNotes notes = new ReadingNotes();
        QueryParser parser = new QueryParser(QueryLexer.tokens(query, notes), notes);
        Expression read = parser.whole().orElseGet(() -> {
            if (!query.isBlank()) notes.changed("nothing is left to look for: these are all packages");
            return new Expression.Everything();
        });
        return new Reading(read, notes.isChanged() ? read.toString() : null, notes.all());
    }

    private Optional<Expression> whole() {
        List<Expression> parts = new ArrayList<>();
        while (peek() != Kind.END) {
            any(QueryField.ANYWHERE).ifPresent(parts::add);
            if (peek() == Kind.CLOSE) {
                notes.changed("a closing parenthesis without an opening one was passed over");
                at++;
            }
        }
        return joined(parts, Expression.Together::new);
    }

    private Optional<Expression> any(QueryField field) {
        List<Expression> parts = new ArrayList<>();
        boolean missing = false;
        do {
            Optional<Expression> part = all(field);
            missing |= part.isEmpty();
            part.ifPresent(parts::add);
        } while (taken(Kind.OR, !missing));
        if (missing && at > 0 && tokens.get(at - 1).kind() == Kind.OR) lonely("OR");
        return joined(parts, Expression.Any::new);
    }

    private Optional<Expression> all(QueryField field) {
        List<Expression> parts = new ArrayList<>();
        boolean missing = false;
        do {
            Optional<Expression> part = together(field);
            missing |= part.isEmpty();
            part.ifPresent(parts::add);
        } while (taken(Kind.AND, !missing));
        if (missing && at > 0 && tokens.get(at - 1).kind() == Kind.AND) lonely("AND");
        return joined(parts, Expression.All::new);
    }

    private Optional<Expression> together(QueryField field) {
        List<Expression> parts = new ArrayList<>();
        while (true) {
            switch (peek()) {
                case END, CLOSE, AND, OR -> {
                    return joined(parts, Expression.Together::new);
                }
                default -> unary(field).ifPresent(parts::add);
            }
        }
    }

    /** Several NOTs in a row are one or none. */
    private Optional<Expression> unary(QueryField field) {
        boolean negated = false;
        while (peek() == Kind.NOT) {
            negated = !negated;
            at++;
        }
        switch (peek()) {
            case END, CLOSE, AND, OR -> {
                lonely("NOT");
                return Optional.empty();
            }
            default -> {
                Optional<Expression> part = primary(field);
                return negated ? part.map(Expression.Not::new) : part;
            }
        }
    }

    private Optional<Expression> primary(QueryField field) {
        QueryToken token = tokens.get(at++);
        return switch (token.kind()) {
            case OPEN -> group(field);
            case FIELD -> valued(token.text());
            case PHRASE -> counted(QueryTerms.phrase(field, token.text(), notes));
            default -> word(field, token.text());
        };
    }

    private Optional<Expression> group(QueryField field) {
        if (depth == MAX_DEPTH) {
            notes.changed("parentheses deeper than " + MAX_DEPTH + " were passed over");
            while (peek() == Kind.OPEN) at++;
            return Optional.empty();
        }
        depth++;
        Optional<Expression> inside = any(field);
        depth--;
        if (inside.isEmpty()) notes.changed("an empty group was passed over");
        if (peek() == Kind.CLOSE) {
            at++;
        } else {
            notes.changed("a parenthesis is not closed: the group goes on to the end");
        }
        return inside;
    }

    private Optional<Expression> valued(String name) {
        boolean empty = peek() == Kind.END || !tokens.get(at).glued() || peek() == Kind.CLOSE;
        if (empty) {
            notes.changed("\"" + name + ":\" was passed over, for nothing stands behind it");
            return Optional.empty();
        }
        Optional<QueryField> field = QueryField.find(name);
        if (field.isPresent()) return primary(field.get());
        QueryToken value = tokens.get(at++);
        Optional<Expression> read = Qualifiers.read(name, value.text());
        if (read.isEmpty())
            notes.changed("\"" + name + ":" + value.text() + "\" was passed over: " + QueryTerms.known(name));
        return counted(read);
    }

    private Optional<Expression> word(QueryField field, String text) {
        Optional<Expression> read = QueryTerms.word(field, text, notes);
        boolean prefix = read.isPresent() && read.get() instanceof Expression.Word word && word.prefix();
        if (prefix && ++prefixes > MAX_PREFIXES) {
            notes.changed("only the first " + MAX_PREFIXES + " beginnings of words were read");
            return Optional.empty();
        }
        return counted(read);
    }

    private Optional<Expression> counted(Optional<Expression> term) {
        if (term.isEmpty()) return term;
        if (++terms <= MAX_TERMS) return term;
        notes.changed("only the first " + MAX_TERMS + " words were read");
        return Optional.empty();
    }

    private boolean taken(Kind operator, boolean before) {
        if (peek() != operator) return false;
        if (!before) lonely(operator.name());
        at++;
        return true;
    }

    private void lonely(String operator) {
        notes.changed(operator + " was passed over where nothing stands beside it");
    }

    private Kind peek() {
        return tokens.get(at).kind();
    }

    private static Optional<Expression> joined(
            List<Expression> parts, java.util.function.Function<List<Expression>, Expression> join) {
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(parts.size() == 1 ? parts.get(0) : join.apply(List.copyOf(parts)));
    }
}
