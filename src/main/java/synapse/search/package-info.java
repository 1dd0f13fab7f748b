/** Search: the index of packages (Lucene), the language it is asked in, and the ranking; docs/search.md. */
package synapse.search;
