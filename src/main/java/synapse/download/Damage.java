package synapse.download;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.catalog.StoredArchive;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Says that the store did not give what was published: to the client, the log and the metrics. */
final class Damage {
    private static final Logger LOG = System.getLogger(Damage.class.getName());

    private Damage() {}

    static RegistryException missing(StoredArchive archive) {
        return told(archive, "are not in the store");
    }

    static RegistryException wrong(StoredArchive archive) {
        return told(archive, "are not what was published");
    }

    private static RegistryException told(StoredArchive archive, String how) {
        DownloadMetrics.damaged();
        String version = archive.name() + " " + archive.version();
        LOG.log(Level.ERROR, () -> "The bytes of %s %s; check the store: %s".formatted(version, how, archive.key()));
        return new RegistryException(
                ProblemType.UNAVAILABLE,
                "the bytes of %s %s at the moment; try again, or tell the registry's administrator"
                        .formatted(version, how));
    }
}
