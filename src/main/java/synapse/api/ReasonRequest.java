package synapse.api;

/** Why an administrator does something; may be left out. */
public record ReasonRequest(String reason) {}
