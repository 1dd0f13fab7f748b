/** What happens to packages and versions after they were published: owners, yanking, deprecation, deletion. */
package synapse.lifecycle;
