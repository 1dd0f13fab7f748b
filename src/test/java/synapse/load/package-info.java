/** Loads real data into a running registry over HTTP, and verifies afterwards that nothing acknowledged was lost. */
package synapse.load;
