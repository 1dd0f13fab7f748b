package synapse.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import synapse.manifest.Manifest;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;
import synapse.wire.Printable;

/** What a request says of a package beside the archive; it must agree with the manifest, field by field. */
record Metadata(ObjectNode fields) {
    /** Returns what the path of a request says. */
    static Metadata of(String name, String version) {
        return new Metadata(Json.mapper().createObjectNode().put("name", name).put("version", version));
    }

    /** @throws RegistryException {@link ProblemType#MANIFEST_MISMATCH} with every field that differs; absent ones agree */
    void refuseUnlessAgreeing(Manifest manifest) throws com.fasterxml.jackson.core.JsonProcessingException {
        JsonNode stored = Json.mapper().readTree(manifest.json());
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode said = field.getValue();
            if (said.isNull() || said.equals(stored.path(field.getKey()))) continue;
            String name = Printable.of(field.getKey());
            faults.add(new Fault(
                    "/" + name.replace("~", "~0").replace("/", "~1"),
                    "differs",
                    "\"%s\" is not what synapse.json in the archive says; leave it out or make them agree"
                            .formatted(name)));
        }
        if (faults.isEmpty()) return;
        throw new RegistryException(
                ProblemType.MANIFEST_MISMATCH,
                "the request and synapse.json in the archive differ: "
                        + faults.get(0).detail(),
                faults.subList(0, Math.min(100, faults.size())));
    }
}
