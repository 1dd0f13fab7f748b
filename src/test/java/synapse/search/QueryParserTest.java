package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            json;                               json
            json parser;                        json parser
            "json parser" fast;                 "json parser" fast
            a AND b OR c d;                     a AND b OR c d
            a AND (b OR c);                     a AND (b OR c)
            (a OR b) c;                         (a OR b) c
            a -b;                               a NOT b
            NOT a;                              NOT a
            -(a OR b) c;                        NOT (a OR b) c
            NOT NOT a;                          a
            pars*;                              pars*
            name:json;                          name:json
            NAME:json;                          name:json
            author:"Ada Moreau";                author:"Ada Moreau"
            name:(a OR b);                      name:a OR name:b
            is:deprecated has:readme;           is:deprecated has:readme
            updated:>2026-01-01;                updated:>2026-01-01
            updated:2025..2026-02;              updated:2025..2026-02
            std::vector;                        std::vector
            c++;                                c++
            a and b;                            a and b
            *;                                  *
            ``;                                 *""")
    void reads_what_is_well_formed(String query, String expression) {
        Reading reading = QueryParser.read(query);

        assertThat(reading.expression()).hasToString(expression);
        assertThat(reading.readAs()).isNull();
        assertThat(reading.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            (json parser;           json parser;    is not closed
            json) parser;           json parser;    without an opening one
            "json parser;           "json parser";  is not closed
            AND json;               json;           AND was passed over
            json OR;                json;           OR was passed over
            json AND OR parser;     json OR parser; AND was passed over
            json NOT;               json;           NOT was passed over
            name: json;             json;           nothing stands behind it
            is:nice json;           json;           it takes deprecated
            updated:soon json;      json;           it takes a date
            updated:>2026-02-30 a;  a;              it takes a date
            a*b*c*;                 a*;             at the end of a word only
            *foo;                   foo;            at the end of a word only
            "" json;                json;           an empty phrase
            ()json;                 json;           an empty group
            !!! json;               json;           no letter or digit
            ???;                    *;              these are all packages""")
    void reads_what_is_not_as_well_as_possible_and_says_so(String query, String expression, String note) {
        Reading reading = QueryParser.read(query);

        assertThat(reading.readAs()).isEqualTo(expression);
        assertThat(reading.expression()).hasToString(expression);
        assertThat(reading.notes()).anyMatch(each -> each.contains(note));
    }

    @Test
    void cuts_a_query_that_is_too_long() {
        Reading reading = QueryParser.read("word ".repeat(10_000));

        assertThat(reading.readAs()).hasSizeLessThanOrEqualTo(QueryLexer.MAX_CHARS);
        assertThat(reading.notes())
                .contains("only the first 512 characters were read", "only the first 32 words were read");
    }

    @Test
    void passes_over_parentheses_beyond_a_depth() {
        Reading reading = QueryParser.read("(".repeat(200) + "json" + ")".repeat(200));

        assertThat(reading.readAs()).isEqualTo("json");
        assertThat(reading.notes()).contains("parentheses deeper than 16 were passed over");
    }

    @Test
    void does_not_see_what_cannot_be_seen() {
        Reading reading = QueryParser.read("js\u202eon\u0000 par\u200bser\ud800");

        assertThat(reading.readAs()).isEqualTo("js on par ser");
    }
}
