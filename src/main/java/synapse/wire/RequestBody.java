package synapse.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The body of a request: when it breaks off, that is the client's or the network's doing and no failure of ours. */
public final class RequestBody extends FilterInputStream {
    public RequestBody(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private static RegistryException brokenOff(IOException e) {
        return new RegistryException(
                ProblemType.INVALID_REQUEST, "the body broke off before its end; nothing was stored, send it again", e);
    }
}
