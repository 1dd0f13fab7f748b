/** The records on the wire, shared by server and client: strings, numbers, lists and maps only. */
package synapse.api;
