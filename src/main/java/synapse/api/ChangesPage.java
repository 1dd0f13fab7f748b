package synapse.api;

import java.util.List;

/**
 * A stretch of the journal.
 *
 * @param entries lowest number first
 * @param next what to give as {@code after} for the following ones
 * @param head number of the newest entry
 */
public record ChangesPage(List<ChangeView> entries, long next, long head) {}
