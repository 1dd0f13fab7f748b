package synapse.api;

/** Body of {@code PUT /admin/users/{username}/limits}; what is left out is as the settings say. */
public record LimitsRequest(String requests, String searches, String publishes) {}
