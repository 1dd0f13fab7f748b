package synapse.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/** Refuses a query parameter that stands there twice: a proxy may judge by the one, and the registry act by the other. */
@Provider
@Priority(Priorities.USER) // those who must be known are known by then
public class QueryFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.size() == 1) return;
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST,
                    "the query parameter " + Quoted.of(name, 40) + " stands there twice; send it once");
        });
    }
}
