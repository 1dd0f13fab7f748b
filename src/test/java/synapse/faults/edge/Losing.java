package synapse.faults.edge;

import java.lang.reflect.Method;

/** Connections that end: PostgreSQL's socket is closed under the driver, at any moment. H2 has none. */
final class Losing {
    private static final String POSTGRESQL = "org.postgresql.";

    private Losing() {}

    static boolean canLose(Object target) {
        return target != null && target.getClass().getName().startsWith(POSTGRESQL);
    }

    /** Ends the connection that a statement or an XA resource has; false if it has none. */
    static boolean cut(Object target) {
        if (!canLose(target)) return false;
        Object connection =
                target.getClass().getName().contains("XA") ? field(target, "conn") : call(target, "getConnection");
        call(call(connection, "getQueryExecutor"), "abort");
        return true;
    }

    /** Ends a connection whose request has left; the server has had time to take it. */
    static void answer(Object queryExecutor) {
        pause(30);
        call(queryExecutor, "abort");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Object call(Object target, String method) {
        try {
            Method found = method(target.getClass(), method);
            found.setAccessible(true);
            return found.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method, e);
        }
    }

    /** Returns the method of the class or of one above it. */
    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method each : at.getDeclaredMethods()) {
                if (each.getName().equals(name) && each.getParameterCount() == 0) return each;
            }
        }
        throw new NoSuchMethodException(type + " has no " + name);
    }

    private static Object field(Object target, String name) {
        try {
            var found = target.getClass().getDeclaredField(name);
            found.setAccessible(true);
            return found.get(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
