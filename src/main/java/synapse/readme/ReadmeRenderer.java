package synapse.readme;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Renders readmes, two at a time: what was written to cost much memory or time costs it twice at most. What Markdown
 * cannot be rendered within the limits is shown as plain text; no readme makes a publish fail.
 */
@ApplicationScoped
public class ReadmeRenderer {
    /** Characters of the HTML of one readme. */
    public static final int MAX_HTML_CHARS = 1_000_000;

    private static final Logger LOG = System.getLogger(ReadmeRenderer.class.getName());
    private static final int AT_A_TIME = 2;
    private static final int MOST_READERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final Duration patience;

    public ReadmeRenderer() {
        this(PATIENCE);
    }

    ReadmeRenderer(Duration patience) {
        this.patience = patience;
    }

    /** Returns the HTML; empty if others kept the renderer busy for 10 s. */
    public Optional<String> render(ReadmeSource source) {
        return inTurn(() -> renderNow(source));
    }

    /**
     * Does the same for a reader of a version that was published without HTML. Such a reader holds a connection to the
     * database; so at most six of them are here, and the next one gets an empty answer at once.
     */
    public Optional<String> renderForReader(ReadmeSource source) {
        return asReader(() -> render(source));
    }

    Optional<String> asReader(Supplier<Optional<String>> work) {
        if (!readers.tryAcquire()) return Optional.empty();
        try {
            return work.get();
        } finally {
            readers.release();
        }
    }

    /** Returns the outcome of the work; empty if no turn came up in time. */
    Optional<String> inTurn(Supplier<String> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private static String renderNow(ReadmeSource source) {
        if (!source.isMarkdown()) return PlainText.html(source.text(), MAX_HTML_CHARS);
        try {
            return MarkdownText.html(source, new Deadline(LIMIT.toNanos(), System::nanoTime), MAX_HTML_CHARS);
        } catch (TooCostlyException e) {
            LOG.log(Level.DEBUG, () -> "Readme %s is shown as plain text: %s".formatted(source.path(), e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) { // a fault of the libraries; the readme is foreign text
            LOG.log(Level.WARNING, () -> "Readme %s is shown as plain text: %s".formatted(source.path(), e));
        }
        return PlainText.html(source.text(), MAX_HTML_CHARS);
    }
}
