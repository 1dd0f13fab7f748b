package synapse.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import synapse.archive.Digest;

/** A stretch of a file that can be read any number of times. */
record FilePart(Path file, long offset, long count) {
    Digest digest() throws IOException {
        try (InputStream in = open()) {
            return Digest.ofStream(in);
        }
    }

    InputStream open() {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new Bounded(Channels.newInputStream(channel.position(offset)), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int found = left > 0 ? in.read() : -1;
            if (found >= 0) left--;
            return found;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) return length == 0 ? 0 : -1;
            int found = in.read(bytes, from, (int) Math.min(length, left));
            if (found > 0) left -= found;
            return found;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(in.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
