package synapse.api;

/** A deprecation: what to know, and what to use instead (absent if nothing was said). */
public record NoticeView(String message, String replacement) {}
