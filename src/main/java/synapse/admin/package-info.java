/** What administrators see of the whole registry. */
package synapse.admin;
