package synapse.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Refuses a weight in {@code Accept} that is no number, which RESTEasy takes for a failure of ours. */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {
    private static final Pattern WEIGHT = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+"); // Java's own client sends .2

    @Override
    public void filter(ContainerRequestContext request) {
        for (MediaType type : request.getAcceptableMediaTypes()) {
            String weight = type.getParameters().get("q");
            if (weight != null && !WEIGHT.matcher(weight.strip()).matches()) {
                throw new RegistryException(
                        ProblemType.INVALID_REQUEST, "the header field Accept has a weight (q) that is no number");
            }
        }
    }
}
