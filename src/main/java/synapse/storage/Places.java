package synapse.storage;

/**
 * The storages that a node's settings name, as the row of moves calls them.
 *
 * @param main {@code REGISTRY_STORAGE_…}
 * @param second {@code REGISTRY_REPAIR_…}; empty if there is none
 */
public record Places(String main, String second) {
    /** Tells whether the node reaches both. */
    public boolean areBoth(String one, String other) {
        return (main.equals(one) && second.equals(other)) || (main.equals(other) && second.equals(one));
    }

    @Override
    public String toString() {
        return main + (second.isEmpty() ? " and no second storage" : " and " + second);
    }
}
