package synapse.api;

/** What an administrator allows a user in the place of the settings; each is absent where the settings hold. */
public record LimitsView(String requests, String searches, String publishes) {}
