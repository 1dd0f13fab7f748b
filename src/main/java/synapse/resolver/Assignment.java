package synapse.resolver;

/**
 * One step of the partial solution.
 *
 * @param said what the step itself says: one number for a decision
 * @param allowed what is possible of the package after it
 * @param level how many decisions there were
 * @param index place among all steps
 * @param cause incompatibility that it follows from; null for a decision
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Assignment(Node node, long[] said, long[] allowed, int level, int index, Incompatibility cause) {
    boolean isDecision() {
        return cause == null;
    }
}
