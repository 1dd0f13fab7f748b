package synapse.search;

import org.apache.lucene.search.IndexSearcher;

/** The index at one moment. */
record Snapshot(IndexSearcher searcher, Vocabulary vocabulary, Signals signals, FacetValues facets) {}
