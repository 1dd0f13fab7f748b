package synapse.api;

/**
 * How often something was downloaded; days are those of UTC.
 *
 * @param total since the registry counts
 * @param today since midnight
 * @param week in the last 7 days, today included
 * @param month in the last 30 days, today included
 */
public record DownloadsView(long total, long today, long week, long month) {}
