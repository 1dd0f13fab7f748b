package synapse.download;

import java.time.Instant;

/** One download as it is logged; its texts are as long as the columns at most. */
public record LoggedDownload(long versionId, String address, String userAgent, Instant at) {
    private static final int MAX_ADDRESS_CHARS = 45;
    private static final int MAX_AGENT_CHARS = 200;

    /** Cuts the texts, which may be null; here, for a long one would be held until it is written. */
    static LoggedDownload of(long versionId, String address, String userAgent, Instant at) {
        return new LoggedDownload(versionId, fit(address, MAX_ADDRESS_CHARS), fit(userAgent, MAX_AGENT_CHARS), at);
    }

    private static String fit(String text, int maxChars) {
        return text == null ? "" : text.substring(0, Math.min(maxChars, text.length()));
    }
}
