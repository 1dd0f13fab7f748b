package synapse.search;

/** What a score is made of: each part from 0 to 1, before it is weighed. */
public record ScoreParts(double name, double description, double keyword, double popularity, double recency) {}
