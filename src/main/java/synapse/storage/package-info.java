/** The store of archives: connections in the shape of JCA, and the record of bytes that no version owns yet. */
package synapse.storage;
