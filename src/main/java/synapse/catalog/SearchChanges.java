package synapse.catalog;

import java.util.List;

/**
 * What has become of packages that changed.
 *
 * @param rows of those that are to be found
 * @param gone ids of those that are not
 */
public record SearchChanges(List<SearchRow> rows, List<Long> gone) {}
