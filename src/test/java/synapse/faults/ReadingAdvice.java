package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;

/** Copied into PostgreSQL's driver where a request has left and its answer is due. */
final class ReadingAdvice {
    private ReadingAdvice() {}

    @Advice.OnMethodEnter
    static void before(@Advice.This Object driver) {
        Edges.reading(driver);
    }
}
