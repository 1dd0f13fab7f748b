package synapse.api;

/** Why a version was yanked, and what to use instead (each absent if not said). */
public record YankView(String reason, String replacement) {}
