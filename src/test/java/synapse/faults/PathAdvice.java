package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;
import synapse.faults.edge.Kind;

/** Copied into system calls on names of files. */
final class PathAdvice {
    private PathAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.Origin("#m") String call) {
        return Edges.before(Kind.DISK, call, Kind.DISK);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, Kind.DISK, thrown);
    }
}
