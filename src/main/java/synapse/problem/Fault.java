package synapse.problem;

/**
 * One fault among several in an input.
 *
 * @param pointer where it is, as a JSON Pointer (RFC 6901) such as {@code /dependencies/json}; empty for the whole
 * @param code stable name of the fault, such as {@code invalid-range}
 * @param detail sentence for people: what is wrong and what would be right
 */
public record Fault(String pointer, String code, String detail) {}
