/** Measures the packaged registry, and nginx and Verdaccio beside it: see docs/performance.md. */
package synapse.bench;
