package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;

/** Copied into the requests that publish: what happens on their threads are steps. */
final class PublishAdvice {
    private PublishAdvice() {}

    @Advice.OnMethodEnter
    static void before() {
        Edges.begin();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.Thrown Throwable thrown) {
        Edges.end(thrown);
    }
}
