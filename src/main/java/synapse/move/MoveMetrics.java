package synapse.move;

import java.util.Map;
import synapse.api.StorageMoveView;
import synapse.metrics.Metrics;

/** How far the move is that this node works at, or has worked at last, for whoever watches. */
public final class MoveMetrics {
    private static volatile StorageMoveView latest = MoveReport.none("");

    private MoveMetrics() {}

    /** Tells of moves from now on. */
    public static void begin() {
        Metrics.gauges(
                "registry_storage_move_versions",
                "What the last move of the archives has done, or the one that runs",
                "outcome",
                MoveMetrics::versions);
    }

    static void show(StorageMoveView view) {
        latest = view;
    }

    private static Map<String, Long> versions() {
        StorageMoveView view = latest;
        return Map.of("copied", view.copied(), "present", view.present(), "damaged", view.damaged());
    }
}
