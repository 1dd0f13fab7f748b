package synapse.api;

import java.util.List;

/** The API tokens of a user, newest first; there are at most 100. */
public record TokensView(List<TokenView> tokens) {}
