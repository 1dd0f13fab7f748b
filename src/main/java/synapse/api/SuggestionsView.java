package synapse.api;

import java.util.List;

/** Names for what somebody is typing, best first. */
public record SuggestionsView(String query, List<String> suggestions) {}
