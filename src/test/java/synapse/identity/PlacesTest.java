package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Places in lists, as cursors. */
class PlacesTest {
    @Test
    void a_place_comes_back() {
        SessionPlace place = new SessionPlace(Accounts.NOW, UUID.randomUUID().toString());

        assertThat(SessionPlace.parse(place.toCursor())).isEqualTo(place);
        assertThat(UserPlace.parse(UserPlace.of(Accounts.ada()))).isEqualTo("ada");
    }

    @Test
    void without_a_cursor_it_is_the_beginning() {
        assertThat(SessionPlace.parse(null).createdAt()).isAfter(Instant.now());
        assertThat(UserPlace.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "a b", "\u00e4", "  ", "AAAA", "a\n"})
    void another_text_is_no_cursor(String text) {
        refused(() -> SessionPlace.parse(text));
        refused(() -> UserPlace.parse(text));
        refused(() -> UserPlace.parse("a".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a b", "ä", "x'", "a/b", "\n"})
    void no_username_begins_with_that(String text) {
        refused(() -> UserPlace.prefix(text));
    }

    private static void refused(ThrowingCallable call) {
        assertThat(catchThrowableOfType(RegistryException.class, call).type()).isEqualTo(ProblemType.INVALID_REQUEST);
    }
}
