/** The client's way to a registry: HTTP with time-outs and retries, credentials, and a cache of what was read. */
package synapse.remote;
