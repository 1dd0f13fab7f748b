package synapse.manifest;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import synapse.problem.Fault;

/** Manifests for tests: the smallest one, with the fields that matter added, and how it is read or refused. */
final class Manifests {
    private static final ManifestReader READER = new ManifestReader();

    private Manifests() {}

    /** Reads {@code json} 1.2.0 with more fields, such as {@code "private": true}. */
    static Manifest with(String fields) {
        return read("{\"name\": \"json\", \"version\": \"1.2.0\", " + fields + "}");
    }

    static List<Fault> faultsWith(String fields) {
        return faults("{\"name\": \"json\", \"version\": \"1.2.0\", " + fields + "}");
    }

    static Manifest read(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Fault> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Fault> faults(byte[] bytes) {
        return catchThrowableOfType(InvalidManifestException.class, () -> READER.read(bytes))
                .faults();
    }
}
