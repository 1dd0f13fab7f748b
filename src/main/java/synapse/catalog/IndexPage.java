package synapse.catalog;

import java.util.List;

/**
 * The versions of some packages that follow each other.
 *
 * @param next canonical name of the last of them, from which to go on; empty at the end
 */
public record IndexPage(List<IndexRow> rows, String next) {}
