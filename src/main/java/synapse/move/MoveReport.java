package synapse.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import synapse.api.StorageMoveView;
import synapse.wire.Json;

/** Reports as they are kept in the database. */
final class MoveReport {
    private MoveReport() {}

    /** Returns what is told before the first move. */
    static StorageMoveView none(String home) {
        return new StorageMoveView("none", home, null, null, null, null, false, 0, 0, 0, 0, 0, 0, null, List.of());
    }

    static StorageMoveView read(String json) {
        try {
            return Json.mapper().readValue(json, StorageMoveView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report in storage_moves is damaged", e);
        }
    }

    static String json(StorageMoveView view) {
        try {
            return Json.mapper().writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
