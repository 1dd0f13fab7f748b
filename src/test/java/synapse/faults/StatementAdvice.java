package synapse.faults;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import synapse.faults.edge.Edges;

/** Copied into the statements of drivers. */
final class StatementAdvice {
    private StatementAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.This Object statement, @Advice.AllArguments(typing = Typing.DYNAMIC) Object[] given) {
        return Edges.beforeStatement(statement, given);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.This Object statement, @Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, statement, thrown);
    }
}
