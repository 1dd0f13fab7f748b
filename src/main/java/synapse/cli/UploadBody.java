package synapse.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** An archive on its way to the registry; each try begins at the first byte. */
final class UploadBody {
    private UploadBody() {}

    /** @param progress told how many bytes of this try have gone so far */
    static BodyPublisher of(Path archive, long sizeBytes, LongConsumer progress) {
        BodyPublisher bytes = BodyPublishers.ofInputStream(() -> open(archive, progress));
        return BodyPublishers.fromPublisher(bytes, sizeBytes);
    }

    private static InputStream open(Path archive, LongConsumer progress) {
        try {
            return new Counted(Files.newInputStream(archive), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long sent;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) sent += count;
            progress.accept(sent);
            return count;
        }
    }
}
