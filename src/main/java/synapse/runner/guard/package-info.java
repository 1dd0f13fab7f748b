/**
 * Answers malformed requests in front of the application. Runs in the server's class loader, from a jar of its own in
 * the runnable jar; the one package that knows the server's HTTP engine (Grizzly).
 */
package synapse.runner.guard;
