/** What the log says of who came, what was refused and what was changed, and of which request a line is. */
package synapse.audit;
