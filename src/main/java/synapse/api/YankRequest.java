package synapse.api;

/** Body of {@code PUT /packages/{name}/{version}/yank}; each text may be left out. */
public record YankRequest(String reason, String replacement) {}
