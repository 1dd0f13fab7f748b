package synapse.publish;

import java.util.List;
import synapse.api.PublishedView;
import synapse.api.WarningView;
import synapse.problem.Fault;

/**
 * The outcome of a publish.
 *
 * @param isNew true if this very request made the version
 */
public record Publication(PublishedView view, boolean isNew) {
    /** Returns the path of the version below {@code /packages/}. */
    String path() {
        return view.name() + "/" + view.version();
    }

    PublishedView toView(List<Fault> warnings) {
        return view.with(warnings.stream()
                .map(fault -> new WarningView(fault.pointer(), fault.code(), fault.detail()))
                .toList());
    }
}
