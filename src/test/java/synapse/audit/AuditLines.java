package synapse.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what is told while it is open. */
public final class AuditLines extends Handler {
    private static final Logger LOGGER = Logger.getLogger("synapse.audit");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    public AuditLines() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    /** Returns the messages, each with the fields in brackets behind it. */
    public List<String> messages() {
        return messages;
    }

    /** Tells whether an event that is told now is told as one of a request. */
    public boolean isWithinRequest() {
        messages.clear();
        AuditLog.tell("probe", () -> "Asked");
        return messages.get(0).contains("request_id=");
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {} // nothing is kept back

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }
}
