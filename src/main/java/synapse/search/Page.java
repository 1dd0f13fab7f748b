package synapse.search;

import java.util.List;

/** A page of what was found, and what is counted over all of it. */
interface Page {
    /** Returns the hits, one more than asked for if there are more. */
    List<Ranked> hits();

    FacetCollector facets();

    /** Returns the place of a hit in the order of this page. */
    SearchCursor cursor(Ranked hit);
}
