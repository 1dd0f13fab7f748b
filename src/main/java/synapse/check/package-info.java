/** The check of the storage: whether rows and blobs agree, and what can be repaired. */
package synapse.check;
