package synapse.api;

/** Body of {@code POST /admin/packages/{name}/transfer}; {@code owner} is a username. */
public record TransferRequest(String owner, String reason) {}
