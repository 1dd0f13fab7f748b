package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import synapse.problem.RegistryException;

/** A command that stays up and answers one JSON object a line by another. */
interface LineCommand {
    /**
     * Answers a question.
     *
     * @throws IllegalArgumentException if it is not what the command takes, with a sentence that says why
     */
    JsonObject answer(LineFields question) throws IOException;

    /**
     * Answers a line, in ASCII; whatever is wrong with it becomes {@code {"error":…}}, and the next line is answered as
     * ever. The question's {@code id}, if it has one, comes first.
     */
    static String answer(LineCommand command, String line) {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            LineFields question = LineFields.read(line);
            question.find("id").ifPresent(id -> answer.add("id", id));
            command.answer(question).forEach(answer::add);
        } catch (RegistryException | IllegalArgumentException e) {
            answer.add("error", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            answer.add("error", e.toString());
        }
        return ascii(answer.build().toString());
    }

    /** Escapes what is not ASCII: so half a surrogate pair is answered as it came, whatever the encoding. */
    private static String ascii(String json) {
        if (json.chars().allMatch(c -> c < 0x7F)) return json;
        StringBuilder ascii = new StringBuilder(json.length() + 100);
        json.chars().forEach(c -> {
            if (c < 0x7F) ascii.append((char) c);
            else ascii.append(String.format("\\u%04x", c));
        });
        return ascii.toString();
    }
}
