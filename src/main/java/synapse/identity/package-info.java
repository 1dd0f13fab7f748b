/** Users, sessions, API tokens, signing keys and the one authentication module. */
package synapse.identity;
