package synapse.bench;

import java.util.Map;

/**
 * One thing that is read, at each server that has it.
 *
 * @param targets by the name of the server, in the order of the table
 */
record ReadCase(String what, Map<String, Target> targets) {}
