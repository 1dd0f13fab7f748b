package synapse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import synapse.api.ChangeView;
import synapse.wire.Json;

class ChangeTest {
    @Test
    void the_payload_is_canonical_and_says_everything() {
        Change change = Change.ofPackage(
                "version.published",
                "@acme/json",
                "1.2.0+é",
                "ada",
                JournalEntries.AT,
                payload -> payload.put("size", 1e21).put("sha256", "00").put("Z", "\u0007/\""));

        assertThat(change.payload())
                .isEqualTo("{\"Z\":\"\\u0007/\\\"\",\"actor\":\"ada\",\"at\":\"2026-01-02T03:04:05.678Z\","
                        + "\"package\":\"@acme/json\",\"sha256\":\"00\",\"size\":1e+21,"
                        + "\"type\":\"version.published\",\"version\":\"1.2.0+é\"}");
    }

    @Test
    void the_hash_is_that_of_the_payload_in_utf_8() {
        Change known =
                new Change("test", null, null, "ada", JournalEntries.AT, Change.Audience.PUBLIC, "{\"name\":\"é\"}");

        assertThat(new Change("t", null, null, "a", JournalEntries.AT, Change.Audience.PUBLIC, "abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
        assertThat(known.sha256()).isEqualTo("2f16b8477146a1b2ba7d6bb7cf7c9979c191cc2838a107dbf5f0d920b4cb3ba1");
    }

    @Test
    void what_has_no_package_does_not_mention_one() {
        Change change =
                Change.internal("session.ended", "ada", JournalEntries.AT, payload -> payload.put("session", "s"));

        assertThat(change.payload())
                .isEqualTo("{\"actor\":\"ada\",\"at\":\"2026-01-02T03:04:05.678Z\",\"session\":\"s\","
                        + "\"type\":\"session.ended\"}");
        assertThat(change.audience().text()).isEqualTo("internal");
    }

    @Test
    void an_entry_shows_what_was_hashed() {
        Change change = Change.ofPackage("package.created", "json", null, "ada", JournalEntries.AT, payload -> {});

        ChangeView view = JournalEntries.of(7, change).toView();

        assertThat(view.seq()).isEqualTo(7);
        assertThat(view.payload()).isEqualTo(change.payload());
        assertThat(view.sha256()).isEqualTo(change.sha256());
        assertThat(view.version()).isNull();
    }

    @Test
    void outsiders_see_of_an_internal_entry_its_number_only() {
        Change change =
                Change.internal("session.ended", "ada", JournalEntries.AT, payload -> payload.put("session", "s"));

        ChangeView view = JournalEntries.of(8, change).toView();

        assertThat(Json.text(view)).isEqualTo("{\"seq\":8,\"type\":\"internal\"}");
    }
}
