package synapse.cli;

import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import synapse.remote.Failure;

/** When an API token ends, as it was typed: days, a date, a time with its offset, or {@code never}. */
record TokenEnd(String text) {
    static TokenEnd parse(String text) {
        if (text.equals("never") || text.matches("[0-9]{1,9}d?")) return new TokenEnd(text);
        try {
            boolean isDate = text.matches("\\d{4}-\\d{2}-\\d{2}");
            return new TokenEnd(
                    isDate
                            ? LocalDate.parse(text) + "T00:00:00Z"
                            : OffsetDateTime.parse(text).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeParseException e) {
            throw new Failure(
                    Failure.USAGE,
                    text + " is no time at which a token can end",
                    "write days as in 90, a date as in 2027-06-30, or never");
        }
    }

    void addTo(JsonObjectBuilder token) {
        if (text.equals("never")) return;
        if (text.contains("-")) token.add("expires_at", text);
        else token.add("expires_in_days", Integer.parseInt(text.replace("d", "")));
    }
}
