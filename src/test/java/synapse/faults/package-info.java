/**
 * An agent in the server's process that sees each step of a publish at its edges (every statement, commit, change of a file
 * and request to a store, with the class of ours that asked for it) and makes one of them fail as it is told.
 */
package synapse.faults;
