package synapse.runner;

import static java.lang.System.Logger.Level.WARNING;

import java.lang.reflect.Field;

/**
 * Sets {@code synapse.runner.guard} to work in the server, as soon as that has a listener: until {@link #open} each request
 * is told that the registry is starting, where the server by itself would say 404. Without the guard the server answers
 * malformed requests.
 */
final class ServerGuard implements Runnable {
    private static final System.Logger LOG = System.getLogger(ServerGuard.class.getName());
    private static final long PAUSE_MILLIS = 10;
    private static final long PATIENCE_MILLIS = 5_000;

    private final Thread thread = new Thread(this, "guard");
    private volatile Class<?> guard; // null: not at work yet
    private volatile boolean late;
    private volatile Throwable obstacle;

    /** Begins to wait for the server's listener. */
    static ServerGuard begin() {
        ServerGuard result = new ServerGuard();
        result.thread.setDaemon(true);
        result.thread.start();
        return result;
    }

    /** Lets requests through; goes on with a warning if there is no guard. */
    void open() throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
        late = true;
        try {
            if (guard != null) {
                guard.getMethod("open").invoke(null);
                return;
            }
        } catch (ReflectiveOperationException e) {
            obstacle = e;
        }
        LOG.log(WARNING, () -> "Malformed requests get the server's answers, not problem documents: " + obstacle);
    }

    @Override
    public void run() {
        while (guard == null && !late) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                install();
            } catch (InterruptedException e) {
                return;
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                obstacle = e; // as a rule: the server is not that far yet
            }
        }
    }

    private void install() throws ReflectiveOperationException {
        Field instance =
                Class.forName("fish.payara.micro.boot.PayaraMicroLauncher").getDeclaredField("bootInstance");
        instance.setAccessible(true);
        Object server = instance.get(null);
        if (server == null) return;
        Class<?> type = server.getClass().getClassLoader().loadClass("synapse.runner.guard.RequestGuard");
        type.getMethod("install").invoke(null);
        guard = type;
    }
}
