package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The packed bytes: buffered, counted, and with a way back from the bytes that an inflater did not use. */
final class PackedInput {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream source;
    private final ArchiveBudget budget;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long totalBytes;

    PackedInput(InputStream source, ArchiveBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    /** Returns the next byte, 0 to 255, or -1 at the end. */
    int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    /** Hands all buffered bytes to {@code inflater}. False at the end. */
    boolean feed(Inflater inflater) throws IOException {
        if (position == limit && !fill()) return false;
        inflater.setInput(buffer, position, limit - position);
        position = limit;
        return true;
    }

    /** Takes back what {@code inflater} was fed and did not use. */
    void takeBack(Inflater inflater) {
        position = limit - inflater.getRemaining();
    }

    /** Returns the number of bytes that were read and handed out. */
    long positionBytes() {
        return totalBytes - (limit - position);
    }

    private boolean fill() throws IOException {
        int count;
        do {
            budget.checkTime();
            count = source.read(buffer);
        } while (count == 0);
        position = 0;
        limit = Math.max(count, 0);
        totalBytes += limit;
        budget.checkPacked(totalBytes);
        return count > 0;
    }
}
