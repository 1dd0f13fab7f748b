package synapse.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import synapse.api.StorageCheckView;
import synapse.wire.Json;

/** Reports as they are kept in the database. */
final class CheckReport {
    private CheckReport() {}

    /** Returns what is told before the first check. */
    static StorageCheckView none() {
        StorageCheckView.Findings nothing = new StorageCheckView.Findings(0, 0, 0, 0, 0, 0, 0);
        return new StorageCheckView("none", null, null, false, false, false, 0, 0, 0, nothing, null, List.of());
    }

    /** Returns the report of a check whose node has died. */
    static StorageCheckView interrupted(StorageCheckView said) {
        return new StorageCheckView(
                "interrupted",
                said.startedAt(),
                null,
                said.digests(),
                said.repair(),
                said.removeOrphans(),
                said.versions(),
                said.blobs(),
                said.bytesRead(),
                said.findings(),
                "the node that ran it has stopped",
                said.examples());
    }

    static StorageCheckView read(String json) {
        try {
            return Json.mapper().readValue(json, StorageCheckView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report in storage_checks is damaged", e);
        }
    }
}
