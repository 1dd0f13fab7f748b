package synapse.web;

/** What the runner, and whoever manages the server, can ask of the registry before it is stopped. */
public interface StopMXBean {
    /** Refuses new requests and waits until those in flight are answered, at most {@code REGISTRY_STOP_PATIENCE}. */
    void drain();
}
