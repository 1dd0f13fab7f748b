/** Addresses of clients: what they look like, which ranges they are in, and whom a request comes from. */
package synapse.address;
