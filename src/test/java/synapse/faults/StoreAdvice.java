package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;
import synapse.faults.edge.Kind;

/** Copied into the HTTP client of the S3 store; each try is a call. */
final class StoreAdvice {
    private StoreAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.Argument(0) Object request) {
        return Edges.beforeRequest(request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, Kind.STORE, thrown);
    }
}
