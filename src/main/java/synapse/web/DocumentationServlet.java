package synapse.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import synapse.wire.ProblemResponse;

/** {@code GET /docs/<name>.md}: the documentation of this very release. */
@WebServlet("/docs/*")
public class DocumentationServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern NAME = Pattern.compile("/[a-z-]{1,40}\\.md");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        boolean named = path != null && NAME.matcher(path).matches();
        try (InputStream page = named ? getServletContext().getResourceAsStream("/WEB-INF/docs" + path) : null) {
            if (page == null) {
                ProblemResponse.send(request, response, StatusProblem.of(404));
                return;
            }
            response.setContentType("text/markdown;charset=UTF-8");
            page.transferTo(response.getOutputStream());
        }
    }
}
