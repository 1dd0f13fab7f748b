package synapse.storage;

import java.time.Instant;

/**
 * A blob as a listing shows it.
 *
 * @param storedAt when it was stored, by the clock of the store
 */
public record StoredEntry(StorageKey key, long sizeBytes, Instant storedAt) {}
