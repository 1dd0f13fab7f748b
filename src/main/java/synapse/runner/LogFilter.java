package synapse.runner;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Lets the registry's own records pass, and of the server's only warnings that an operator can act upon. */
public final class LogFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        if (logger.startsWith("synapse.")) return true;
        if (System.getProperty(Runner.FAILURE) != null) return false; // said in one sentence by the runner
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                && !isNoise(logger, String.valueOf(entry.getMessage()));
    }

    /** The server's farewell to JDBC drivers; and exceptions that leave a bean, which the registry logs itself if need be. */
    private static boolean isNoise(String logger, String message) {
        return logger.contains(".ejb.container")
                || (logger.startsWith("org.glassfish.jersey.server")
                        && message.contains("output stream")) // clients that go
                || message.contains("registered the JDBC driver")
                || message.contains("JdbcRuntimeExtension");
    }
}
