package synapse.api;

import java.util.List;

/** Body of {@code PUT /admin/users/{username}/roles}. */
public record RolesRequest(List<String> roles) {}
