/** The client, {@code synapse}; sees the kernel only. */
package synapse.cli;
