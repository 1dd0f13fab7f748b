package synapse.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import synapse.config.Setting;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Lets what is in flight come to its end when the registry stops, for a while; what comes then is refused. */
final class Drain implements StopMXBean {
    private static final Logger LOG = System.getLogger(Drain.class.getName());
    private static final String NAME = "synapse:type=Stop";
    private static final long LOOK_MILLIS = 20;

    private static volatile Duration patience = Duration.ZERO;
    private static volatile boolean begun;

    /**
     * Reads {@code REGISTRY_STOP_PATIENCE} and offers itself under the name {@code synapse:type=Stop}.
     * @throws synapse.config.ConfigurationException if the setting is wrong
     */
    static void open() {
        begun = false;
        patience = new Setting("registry.stop.patience").duration();
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(new Drain(), new ObjectName(NAME));
        } catch (InstanceAlreadyExistsException e) {
            close();
            open();
        } catch (JMException e) {
            LOG.log(Level.WARNING, () -> "A stop will not wait for what is in flight: " + e);
        }
    }

    static void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            LOG.log(Level.DEBUG, () -> "Not registered: " + e);
        }
    }

    /** Tells whether requests are refused. */
    static boolean hasBegun() {
        return begun;
    }

    static RegistryException refusal() {
        return new RegistryException(ProblemType.UNAVAILABLE, "the registry is stopping; try again in a while");
    }

    @Override
    public void drain() {
        if (begun) return;
        begun = true;
        long end = System.nanoTime() + patience.toNanos();
        long waiting = MeteringFilter.active();
        if (waiting > 0) LOG.log(Level.INFO, () -> "Stopping as soon as %d requests are answered".formatted(waiting));
        try {
            while (MeteringFilter.active() > 0 && System.nanoTime() - end < 0) TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long left = MeteringFilter.active();
        if (left > 0) LOG.log(Level.WARNING, () -> "Stopping before %d requests are answered".formatted(left));
    }
}
