/** A project on disk: its manifest, its lock file, the packages in it, and the archives that the user has already. */
package synapse.project;
