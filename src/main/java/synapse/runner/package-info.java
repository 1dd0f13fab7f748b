/** The runnable jar: starts the WAR on Payara Micro. Not part of the WAR. */
package synapse.runner;
