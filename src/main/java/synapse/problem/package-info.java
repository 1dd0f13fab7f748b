/** What can go wrong and how it is said: the closed list of problem types and the problem document of RFC 9457. */
package synapse.problem;
