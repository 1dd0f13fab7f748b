package synapse.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Says why the registry does not start: under our own runner in a system property, for the runner says it to the person at
 * the terminal; elsewhere in the log.
 */
public final class StartReport {
    private static final String FAILURE = "registry.start.failure";
    private static final Logger LOG = System.getLogger(StartReport.class.getName());

    private StartReport() {}

    /** Reports one sentence; of several only the first counts, which is the cause of the others. */
    public static synchronized void failed(String sentence) {
        if (System.getProperty(FAILURE) != null) return;
        System.setProperty(FAILURE, sentence);
        if (!Environment.isOwnProcess()) LOG.log(Level.ERROR, () -> "The registry does not start: " + sentence);
    }

    /** Forgets the report of an earlier deployment in this server. */
    public static void begin() {
        System.clearProperty(FAILURE);
    }
}
