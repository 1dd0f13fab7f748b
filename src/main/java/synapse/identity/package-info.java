/** Users, sessions, signing keys and the one authentication mechanism. */
package synapse.identity;
