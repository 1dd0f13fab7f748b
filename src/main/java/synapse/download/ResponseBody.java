package synapse.download;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The body of an answer: when it cannot be written, the client has gone, and nobody has failed. */
final class ResponseBody extends FilterOutputStream {
    ResponseBody(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            DownloadMetrics.broken();
            throw new RegistryException(ProblemType.INVALID_REQUEST, "the client went away during the download", e);
        }
    }
}
