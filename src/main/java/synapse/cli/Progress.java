package synapse.cli;

/** Tells how much was downloaded: on a terminal all the time, elsewhere not at all. Ends with {@link #close}. */
final class Progress implements AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000;
    private static final double MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private final int archives;
    private long bytes;
    private long lastNanos;

    Progress(Terminal terminal, int archives) {
        this.terminal = terminal;
        this.archives = archives;
    }

    /** Adds bytes that have come; called by many threads. */
    synchronized void add(long more) {
        bytes += more;
        long now = System.nanoTime();
        if (!terminal.isLive() || now - lastNanos < EVERY_NANOS) return;
        lastNanos = now;
        terminal.progress("downloading %s: %.1f MB".formatted(Words.count(archives, "archive"), bytes / MEGABYTE));
    }

    @Override
    public void close() {
        terminal.endProgress();
    }
}
