package synapse.faults.edge;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.SocketException;
import java.util.Map;

/** The exceptions of faults: of the types that JDK, drivers and SDK throw, made where the boot class path sees them. */
final class Trouble {
    private static final Map<Fault, Integer> ERRNO =
            Map.of(Fault.FULL, 28, Fault.READ_ONLY, 30, Fault.BROKEN, 5, Fault.BROKEN_AFTER, 5);
    static final Map<Integer, String> WORDS =
            Map.of(28, "No space left on device", 30, "Read-only file system", 5, "Input/output error");
    private static final int RESOURCE_FAILS = -7; // XAException.XAER_RMFAIL

    private Trouble() {}

    /** Throws what the edge would throw by itself; cuts the connection itself where there is one to cut. */
    static void strike(Fault fault, Object target) {
        if (ERRNO.containsKey(fault)) {
            int errno = ERRNO.get(fault);
            throw sneaky(target == Kind.DISK ? systemCall(errno) : new IOException(WORDS.get(errno)));
        }
        if (target == Kind.STORE) throw sneaky(new SocketException("Connection reset"));
        if (fault == Fault.REFUSED) throw sneaky(sql(target, full(target)));
        if (Losing.cut(target) && fault == Fault.CUT) return; // the driver finds out itself
        boolean transaction = target.getClass().getName().contains("XA");
        throw sneaky(transaction ? xa() : sql(target, isH2(target) ? "90067" : "08006"));
    }

    private static boolean isH2(Object target) {
        return target.getClass().getName().startsWith("org.h2.");
    }

    private static String full(Object target) {
        return isH2(target) ? "90031" : "53100";
    }

    /** What {@code sun.nio.fs} makes of an error number; needs {@code --add-opens java.base/sun.nio.fs=ALL-UNNAMED}. */
    private static Throwable systemCall(int errno) {
        return make(null, "sun.nio.fs.UnixException", new Class<?>[] {int.class}, errno);
    }

    private static Throwable sql(Object target, String state) {
        ClassLoader loader = target.getClass().getClassLoader();
        Class<?>[] types = {String.class, String.class, int.class};
        int code = state.startsWith("9") ? Integer.parseInt(state) : 0;
        return make(loader, "java.sql.SQLException", types, "a fault of the test, " + state, state, code);
    }

    private static Throwable xa() {
        return make(
                ClassLoader.getPlatformClassLoader(),
                "javax.transaction.xa.XAException",
                new Class<?>[] {int.class},
                RESOURCE_FAILS);
    }

    private static Throwable make(ClassLoader loader, String type, Class<?>[] types, Object... arguments) {
        try {
            Constructor<?> constructor = Class.forName(type, true, loader).getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Throwable) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
