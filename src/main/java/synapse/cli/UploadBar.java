package synapse.cli;

import java.util.Locale;
import java.util.function.LongConsumer;

/** Tells how much was sent: a bar on a terminal, one line elsewhere. */
final class UploadBar implements LongConsumer, AutoCloseable {
    private static final int CELLS = 20;
    private static final long EVERY_NANOS = 100_000_000;
    private static final int WHOLE = 100;

    private final Terminal terminal;
    private final long wholeBytes;
    private long lastNanos = System.nanoTime();

    /** @param wholeBytes more than none */
    UploadBar(Terminal terminal, long wholeBytes) {
        this.terminal = terminal;
        this.wholeBytes = wholeBytes;
        if (!terminal.isLive()) terminal.say("uploading " + ByteCount.of(wholeBytes));
    }

    @Override
    public synchronized void accept(long sentBytes) {
        long now = System.nanoTime();
        if (!terminal.isLive() || now - lastNanos < EVERY_NANOS) return;
        lastNanos = now;
        terminal.progress(line(sentBytes));
    }

    private String line(long sentBytes) {
        int full = (int) (sentBytes * CELLS / wholeBytes);
        return String.format(
                Locale.ROOT,
                "uploading [%s%s] %3d %% of %s",
                "#".repeat(full),
                ".".repeat(CELLS - full),
                sentBytes * WHOLE / wholeBytes,
                ByteCount.of(wholeBytes));
    }

    @Override
    public synchronized void close() {
        terminal.endProgress();
    }
}
