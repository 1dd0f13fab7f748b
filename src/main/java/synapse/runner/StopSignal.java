package synapse.runner;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Lets requests in flight come to their end before SIGTERM or SIGINT stops the server, which by itself takes the
 * application away from them at once. A second signal does not wait. The JDK's class is called by reflection, for the
 * compiler warns of each use of it, and cannot be told otherwise.
 */
final class StopSignal implements InvocationHandler {
    private static final Map<String, Integer> NUMBERS = Map.of("TERM", 15, "INT", 2);
    private static final int SIGNALLED = 128;

    private final int number;
    private boolean stopping;

    private StopSignal(int number) {
        this.number = number;
    }

    static void await() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            for (Map.Entry<String, Integer> each : NUMBERS.entrySet()) {
                Object stop = Proxy.newProxyInstance(
                        handler.getClassLoader(), new Class<?>[] {handler}, new StopSignal(each.getValue()));
                Object caught = signal.getConstructor(String.class).newInstance(each.getKey());
                signal.getMethod("handle", signal, handler).invoke(null, caught, stop);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.err.println("Requests in flight will not be awaited at the stop: " + e);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (!method.getName().equals("handle"))
            return method.getName().equals("equals") ? proxy == arguments[0] : number;
        if (stopping) exit();
        stopping = true;
        Thread stop = new Thread(
                () -> {
                    drain();
                    exit();
                },
                "stop");
        stop.start();
        return null;
    }

    private void exit() {
        Runtime.getRuntime().exit(SIGNALLED + number);
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
