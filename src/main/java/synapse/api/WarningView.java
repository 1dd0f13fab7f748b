package synapse.api;

/** Something in a manifest that the author should know; {@code pointer} is a JSON Pointer (RFC 6901). */
public record WarningView(String pointer, String code, String detail) {}
