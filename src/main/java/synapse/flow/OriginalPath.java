package synapse.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;

/**
 * A dispatched request under the path that it came with: some containers decode that when they dispatch, so that a plus
 * becomes a space.
 */
public final class OriginalPath extends HttpServletRequestWrapper {
    private static final String ATTRIBUTE = "synapse.flow.path";

    private final Path path;

    private record Path(String uri, String url, String servlet, String info) {}

    private OriginalPath(HttpServletRequest request, Path path) {
        super(request);
        this.path = path;
    }

    static void note(HttpServletRequest request) {
        request.setAttribute(
                ATTRIBUTE,
                new Path(
                        request.getRequestURI(),
                        request.getRequestURL().toString(),
                        request.getServletPath(),
                        request.getPathInfo()));
    }

    /** Returns the request itself if it was not received as an {@link IncomingBody}. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return Optional.ofNullable((Path) request.getAttribute(ATTRIBUTE))
                .<HttpServletRequest>map(path -> new OriginalPath(request, path))
                .orElse(request);
    }

    @Override
    public String getRequestURI() {
        return path.uri();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path.url());
    }

    @Override
    public String getServletPath() {
        return path.servlet();
    }

    @Override
    public String getPathInfo() {
        return path.info();
    }
}
