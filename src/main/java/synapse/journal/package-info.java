/** The one ordered journal of all changes, and those who follow it (design idea 1). */
package synapse.journal;
