/** What can be set: the one list of all settings, and what of it goes together; knows no server, for the runner asks first. */
package synapse.settings;
