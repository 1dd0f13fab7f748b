package synapse.api;

/** How many sessions a request ended. */
public record EndedSessionsView(long sessionsEnded) {}
