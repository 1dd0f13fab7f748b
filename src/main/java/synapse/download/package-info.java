/** Downloads of archives. */
package synapse.download;
