/** The JAX-RS application: start, filters, failures, health. Nobody imports this package. */
package synapse.web;
