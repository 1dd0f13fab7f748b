package synapse.search;

import java.util.List;

/**
 * How a query was read.
 *
 * @param readAs the expression as text where that differs from what was written; null: it does not
 */
record Reading(Expression expression, String readAs, List<String> notes) {}
