package synapse.runner;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import sun.misc.Signal;

/**
 * Lets requests in flight come to their end before SIGTERM or SIGINT stops the server, which by itself takes the
 * application away from them at once. A second signal does not wait.
 */
final class StopSignal {
    private static final int SIGNALLED = 128;

    private StopSignal() {}

    static void await() {
        for (String name : new String[] {"TERM", "INT"}) Signal.handle(new Signal(name), StopSignal::stop);
    }

    private static void stop(Signal signal) {
        Signal.handle(signal, again -> exit(again));
        Thread stop = new Thread(
                () -> {
                    drain();
                    exit(signal);
                },
                "stop");
        stop.start();
    }

    private static void exit(Signal signal) {
        Runtime.getRuntime().exit(SIGNALLED + signal.getNumber());
    }

    /** Asks the application, if there is one. */
    static void drain() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("synapse:type=Stop"), "drain", new Object[0], new String[0]);
        } catch (InstanceNotFoundException e) {
            // it has not started
        } catch (JMException | RuntimeException e) {
            System.err.println("Requests in flight are not awaited: " + e);
        }
    }
}
