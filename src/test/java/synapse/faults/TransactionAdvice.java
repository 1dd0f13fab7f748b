package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;
import synapse.faults.edge.Kind;

/** Copied into the drivers' side of the container's transactions. */
final class TransactionAdvice {
    private TransactionAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.This Object resource, @Advice.Origin("#m") String call) {
        return Edges.before(Kind.TRANSACTION, call, resource);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.This Object resource, @Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, resource, thrown);
    }
}
