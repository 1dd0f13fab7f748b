package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Edges;

/** Copied into where the JDK puts a failed system call into words: it asks the system, which knows nothing of ours. */
final class ErrorTextAdvice {
    private ErrorTextAdvice() {}

    @Advice.OnMethodExit
    static void after(@Advice.FieldValue("errno") int errno, @Advice.Return(readOnly = false) String words) {
        words = Edges.words(errno, words);
    }
}
