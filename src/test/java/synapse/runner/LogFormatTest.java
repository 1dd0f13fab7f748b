package synapse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two forms of the log. */
class LogFormatTest {
    private final LineFormatter lines = new LineFormatter();
    private final JsonFormatter json = new JsonFormatter();

    @Test
    void a_line_has_level_message_and_what_is_known_of_the_request() {
        lines.accept(() -> Map.of("request_id", "r-1"));

        String line = lines.format(record(Level.WARNING, "The disk is slow"));

        assertThat(line).matches("[0-9:.]{12} WARN  The disk is slow \\[request_id=r-1]\n");
    }

    @Test
    void outside_of_requests_there_are_no_brackets() {
        assertThat(lines.format(record(Level.INFO, "Started"))).endsWith(" INFO  Started\n");
    }

    @Test
    void an_object_has_the_same_as_members() throws JsonProcessingException {
        json.accept(() -> Map.of("request_id", "r-1", "user", "ada"));

        JsonNode entry = parsed(json.format(record(Level.SEVERE, "A \"quoted\" \\ word")));

        assertThat(entry.path("level").asText()).isEqualTo("ERROR");
        assertThat(entry.path("message").asText()).isEqualTo("A \"quoted\" \\ word");
        assertThat(entry.path("logger").asText()).isEqualTo("synapse.test");
        assertThat(entry.path("request_id").asText()).isEqualTo("r-1");
        assertThat(entry.path("user").asText()).isEqualTo("ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "\u202eab",
                "a\u2066b",
                "a\u2028b",
                "a\u0085b",
                "a\u001b[31mb",
                "a\u0000b",
                "a\ud800b",
                "\udb40\udc41",
                "a\u200fb"
            })
    void nothing_invisible_gets_into_the_log(String hostile) throws JsonProcessingException {
        LogRecord entry = record(Level.INFO, hostile);
        entry.setThrown(new IllegalStateException(hostile, new RuntimeException(hostile)));

        String line = lines.format(entry);
        String object = json.format(entry);

        assertThat(line.replaceAll("\n(\tat |Caused by: |java\\.)", ""))
                .doesNotContainPattern("[\\p{Cf}\\p{Cs}\\u2028\\u2029\\p{Cc}&&[^\n]]|\n(?!$)");
        assertThat(object.substring(0, object.length() - 1))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
        assertThat(parsed(object).path("message").asText()).isEqualTo(hostile);
    }

    @Test
    void what_the_registry_did_not_expect_comes_with_its_stack() throws JsonProcessingException {
        LogRecord entry = record(Level.SEVERE, "Unexpected");
        entry.setThrown(new IllegalStateException("outer", new RuntimeException("inner")));

        String line = lines.format(entry);

        assertThat(line).contains("\njava.lang.IllegalStateException: outer\n\tat synapse.runner.LogFormatTest");
        assertThat(line).contains("\nCaused by: java.lang.RuntimeException: inner\n\tat ");
        assertThat(parsed(json.format(entry)).path("exception").asText()).contains("outer", "\nCaused by: ");
    }

    @Test
    void of_the_exceptions_of_the_server_there_is_one_line() {
        LogRecord entry = record(Level.WARNING, "Odd");
        entry.setLoggerName("org.server");
        entry.setThrown(new IllegalStateException("its own\nbusiness"));

        assertThat(lines.format(entry).lines()).hasSize(2);
        assertThat(json.format(entry).lines()).hasSize(1);
    }

    @Test
    void a_line_is_not_lost_if_the_request_cannot_be_asked() {
        lines.accept(() -> {
            throw new IllegalStateException("the application is gone");
        });

        assertThat(lines.format(record(Level.INFO, "Stopped"))).endsWith(" Stopped\n");
    }

    /** A rude exception of somebody else's. */
    private static final class Rude extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean throwing;

        Rude(boolean throwing) {
            this.throwing = throwing;
        }

        @Override
        @SuppressWarnings({"OverrideThrowableToString", "ToStringReturnsNull"}) // as some do
        public String toString() {
            if (throwing) throw new IllegalStateException("not me");
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_line_is_not_lost_if_an_exception_says_nothing_of_itself(boolean throwing) throws JsonProcessingException {
        for (String logger : List.of("synapse.test", "org.server")) {
            LogRecord entry = record(Level.SEVERE, null);
            entry.setLoggerName(logger);
            entry.setThrown(new Rude(throwing));

            assertThat(lines.format(entry)).contains(" ERROR synapse.runner.LogFormatTest$Rude\n");
            assertThat(parsed(json.format(entry)).path("message").asText()).endsWith("$Rude");
            assertThat(parsed(json.format(entry)).path("exception").asText()).contains("$Rude");
        }
    }

    @Test
    void a_line_without_a_message_says_what_was_thrown() throws JsonProcessingException {
        LogRecord entry = record(Level.SEVERE, null);
        String empty = lines.format(entry);
        entry.setThrown(new IllegalStateException("the disk is gone"));

        assertThat(empty).endsWith(" ERROR (no message)\n");
        assertThat(lines.format(entry)).contains(" ERROR java.lang.IllegalStateException: the disk is gone\n");
        assertThat(parsed(json.format(entry)).path("message").asText())
                .isEqualTo("java.lang.IllegalStateException: the disk is gone");
    }

    private static JsonNode parsed(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    private static LogRecord record(Level level, String message) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName("synapse.test");
        return entry;
    }
}
