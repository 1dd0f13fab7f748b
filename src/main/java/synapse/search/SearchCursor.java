package synapse.search;

/**
 * The place where a page ended: that of its last hit in the order that was asked for. A package that comes or goes
 * meanwhile moves no other, so none is seen twice for it.
 *
 * @param tier 0: exact names, 1: ranked one by one, 2: the rest; 0 in other orders
 * @param value score, downloads or milliseconds; 0 in the order of names
 * @param name canonical name in the order of names, else empty
 */
public record SearchCursor(int tier, double value, String name, long packageId) {}
