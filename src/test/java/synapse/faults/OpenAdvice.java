package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;
import synapse.faults.edge.Kind;

/** Copied into the system call that opens a file, to read or to write. */
final class OpenAdvice {
    private OpenAdvice() {}

    @Advice.OnMethodEnter
    static String before(@Advice.Argument(1) int flags) {
        return Edges.before(Kind.DISK, (flags & 3) == 0 ? "open to read" : "open to write", Kind.DISK);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void after(@Advice.Enter String step, @Advice.Thrown Throwable thrown) {
        Edges.after(step, Kind.DISK, thrown);
    }
}
