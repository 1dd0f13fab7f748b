/** {@code POST /resolve}: the resolver over this registry's own packages, by an index of them in memory. */
package synapse.resolve;
