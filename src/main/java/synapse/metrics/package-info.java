/** What this node counts and times, in the text formats of Prometheus; docs/metrics.md lists it all. */
package synapse.metrics;
