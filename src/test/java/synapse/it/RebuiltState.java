package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import synapse.api.ChangeView;
import synapse.wire.Json;

/** The state of the catalog, rebuilt from the payloads of the journal and their numbers alone. */
final class RebuiltState {
    private final Map<String, RebuiltPackage> packages = new TreeMap<>();

    private RebuiltState() {}

    static RebuiltState of(List<ChangeView> entries) {
        RebuiltState state = new RebuiltState();
        for (ChangeView entry : entries) {
            if (entry.payload() != null) state.apply(entry.seq(), parsed(entry.payload()));
        }
        return state;
    }

    private void apply(long seq, JsonNode payload) {
        String name = payload.path("package").asText();
        switch (payload.path("type").asText()) {
            case "package.created" ->
                assertThat(packages.put(name, new RebuiltPackage(payload)))
                        .as("created twice: " + name)
                        .isNull();
            default -> packages.get(name).apply(seq, payload);
        }
    }

    private static JsonNode parsed(String payload) {
        try {
            return Json.mapper().readTree(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError(payload, e);
        }
    }

    Collection<RebuiltPackage> packages() {
        return packages.values();
    }

    RebuiltPackage get(String name) {
        return packages.get(name);
    }
}
