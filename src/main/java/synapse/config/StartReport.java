package synapse.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says why the registry does not start: under our own runner in a system property, for the runner says it to the person at
 * the terminal; elsewhere in the log.
 */
public final class StartReport {
    private static final String FAILURE = "registry.start.failure";
    private static final Logger LOG = System.getLogger(StartReport.class.getName());

    private static boolean begun;

    private StartReport() {}

    /**
     * Reports what is wrong, one sentence in each line, and every wrong setting with it; of several reports only the first
     * counts, which is the cause of the others.
     */
    public static synchronized void failed(String sentences) {
        if (System.getProperty(FAILURE) != null) return;
        List<String> all = Stream.concat(sentences.lines(), Configuration.faults().stream())
                .distinct()
                .toList();
        System.setProperty(FAILURE, String.join("\n", all));
        if (Environment.isOwnProcess()) return;
        for (String sentence : all) LOG.log(Level.ERROR, () -> "The registry does not start: " + sentence);
    }

    /** Forgets the report of an earlier deployment in this server, but not of this one: servers try again for timers. */
    public static synchronized void begin() {
        if (!begun) System.clearProperty(FAILURE);
        begun = true;
    }
}
