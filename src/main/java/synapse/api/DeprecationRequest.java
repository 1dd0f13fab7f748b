package synapse.api;

/** Body of {@code PUT …/deprecation}; {@code replacement} may be left out. */
public record DeprecationRequest(String message, String replacement) {}
