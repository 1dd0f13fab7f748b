package synapse.download;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import synapse.archive.Digest;
import synapse.catalog.StoredArchive;

/**
 * The body of a whole archive. The last piece goes out only if all of them together have the digest that was published; a
 * client of other bytes lacks the end, and so knows.
 */
final class VerifiedBody extends FilterOutputStream {
    private final MessageDigest sha256 = Digest.sha256();
    private final StoredArchive archive;
    private long left;

    VerifiedBody(OutputStream out, StoredArchive archive) {
        super(out);
        this.archive = archive;
        left = archive.sizeBytes();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sha256.update(bytes, offset, length);
        left -= length;
        if (left == 0 && !Digest.of(sha256).equals(archive.digest())) throw Damage.wrong(archive);
        out.write(bytes, offset, length);
    }
}
