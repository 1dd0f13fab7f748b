/** Which versions of which packages fit together: PubGrub, and why not if none do. Knows no network and no clock. */
package synapse.resolver;
