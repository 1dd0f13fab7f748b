package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import synapse.problem.RegistryException;

/** A command that stays up and answers one JSON object a line by another. */
interface LineCommand {
    JsonObject answer(JsonObject question) throws IOException;

    /** Answers a line; whatever is wrong with it becomes {@code {"error":…}}, and the next line is answered as ever. */
    static String answer(LineCommand command, String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return command.answer(reader.readObject()).toString();
        } catch (RegistryException e) {
            return error(e.getMessage());
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            return error("the line is not what the command takes: " + e.getMessage());
        } catch (IOException e) {
            return error(e.toString());
        }
    }

    private static String error(String message) {
        return Json.createObjectBuilder().add("error", message).build().toString();
    }
}
