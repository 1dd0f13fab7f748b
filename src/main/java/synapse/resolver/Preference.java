package synapse.resolver;

/** Which of several versions that would do is tried first. */
public enum Preference {
    NEWEST,
    LOWEST
}
