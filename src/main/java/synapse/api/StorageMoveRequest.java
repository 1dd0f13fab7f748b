package synapse.api;

/**
 * How the archives are to be moved. What is left out is {@code false}.
 *
 * @param despiteDamage whether they are moved though some are missing or damaged, which then stay behind
 */
public record StorageMoveRequest(Boolean despiteDamage) {}
