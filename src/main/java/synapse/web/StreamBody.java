package synapse.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.flow.Source;

/** The bytes of a stream that comes from this machine. */
record StreamBody(InputStream in) implements Source {
    private static final Logger LOG = System.getLogger(StreamBody.class.getName());

    @Override
    public int read(byte[] buffer) throws IOException {
        return in.read(buffer);
    }

    @Override
    public boolean mayWait() {
        return false;
    }

    @Override
    public void ended(End how) {
        try {
            in.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "A stream could not be closed: " + e);
        }
    }
}
