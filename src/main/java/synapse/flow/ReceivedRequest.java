package synapse.flow;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is here already. */
final class ReceivedRequest extends HttpServletRequestWrapper {
    private final ReceivedBody body;
    private ServletInputStream in; // null: nobody has asked

    ReceivedRequest(HttpServletRequest request, ReceivedBody body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (in == null) in = new Input(body.open());
        return in;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Input extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Input(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int found = in.read();
            finished |= found < 0;
            return found;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int found = in.read(bytes, offset, length);
            finished |= found < 0;
            return found;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here already");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
