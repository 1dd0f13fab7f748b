package synapse.api;

/**
 * How the storage is to be checked. What is left out is {@code false}.
 *
 * @param digests whether every archive is read and its digest compared
 * @param repair whether what is missing or corrupt is fetched from the second storage
 */
public record StorageCheckRequest(Boolean digests, Boolean repair) {}
