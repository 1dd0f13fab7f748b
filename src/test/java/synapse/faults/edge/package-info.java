/** What the instrumented classes call, from the boot class path, so that drivers, server and JDK all see it. */
package synapse.faults.edge;
