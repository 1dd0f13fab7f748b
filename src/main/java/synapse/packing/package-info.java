/** From a project's folder to an archive that can be published: what goes in, what never does, and the server's own checks. */
package synapse.packing;
