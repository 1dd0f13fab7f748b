/** Packages and their versions: rows, the documents made of them, and the cache of those (design idea 4). */
package synapse.catalog;
