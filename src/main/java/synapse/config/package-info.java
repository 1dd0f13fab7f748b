/** The settings of the registry, read by MicroProfile Config; docs/configuration.md lists them all. */
package synapse.config;
