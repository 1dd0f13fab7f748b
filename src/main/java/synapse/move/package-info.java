/** Moving the archives from one storage to another while the registry runs. */
package synapse.move;
