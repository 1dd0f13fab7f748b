package synapse.api;

/**
 * How the archives are to be moved. What is left out is {@code false}.
 *
 * @param target where to, as {@link StorageMoveView} calls it; null for the storage in which they are not
 * @param despiteDamage whether they are moved though some are missing or damaged, which then stay behind
 */
public record StorageMoveRequest(String target, Boolean despiteDamage) {}
