package synapse.runner;

import static java.lang.System.Logger.Level.WARNING;

import java.lang.reflect.InvocationTargetException;

/** Sets {@code synapse.runner.guard} to work in the running server; without it the server answers malformed requests. */
final class ServerGuard {
    private static final System.Logger LOG = System.getLogger(ServerGuard.class.getName());

    private ServerGuard() {}

    /** Goes on with a warning if that fails. */
    static void install() {
        try {
            Object server = Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                    .getMethod("getBootClass")
                    .invoke(null);
            server.getClass()
                    .getClassLoader()
                    .loadClass("synapse.runner.guard.RequestGuard")
                    .getMethod("install")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            warn(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            warn(e);
        }
    }

    private static void warn(Throwable cause) {
        LOG.log(WARNING, () -> "Malformed requests get the server's answers, not problem documents: " + cause);
    }
}
