package synapse.container;

import synapse.catalog.NewVersion;
import synapse.identity.Caller;
import synapse.storage.StorageKey;

/** A version that waits for its release, with its pending row and its publisher. */
public record Candidate(NewVersion version, StorageKey key, Caller publisher) {}
