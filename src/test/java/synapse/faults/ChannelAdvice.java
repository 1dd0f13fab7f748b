package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;
import synapse.faults.edge.Kind;

/** Copied into system calls on open files. */
final class ChannelAdvice {
    private ChannelAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.Origin("#m") String call) {
        return Edges.before(Kind.DISK, call, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, null, thrown);
    }
}
