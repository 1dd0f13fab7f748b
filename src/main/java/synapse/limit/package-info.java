/** How much a client may ask for: limits of requests, counted on this node or in Redis for all, and limits of wrong logins. */
package synapse.limit;
