package synapse.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** src/main/resources/META-INF/openapi.yaml, for tests. */
public final class ApiDocument {
    static final String YAML = read();
    static final JsonNode ROOT =
            new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(YAML));

    private static final String LOCATION = "https://registry.test/openapi";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(LOCATION, ROOT.toString())));
    private static final List<Operation> OPERATIONS = readOperations();

    private ApiDocument() {}

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/META-INF/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Operation> operations() {
        return OPERATIONS;
    }

    private static List<Operation> readOperations() {
        List<Operation> operations = new ArrayList<>();
        ROOT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + method.getKey(),
                                method.getValue()))));
        return List.copyOf(operations);
    }

    /** Returns what a reference means; anything else as it is. */
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Returns the pointer of what stands at a pointer, behind a reference if there is one. */
    public static String resolve(String pointer) {
        JsonNode node = ROOT.at(pointer);
        return node.has("$ref") ? node.path("$ref").asText().substring(1) : pointer;
    }

    /** Returns a property name as a step of a JSON Pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns what is wrong with a JSON text, by the schema at that pointer. */
    public static List<String> faults(String pointer, String json) {
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return SCHEMAS
                .getSchema(SchemaLocation.of(LOCATION + "#" + fragment))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
