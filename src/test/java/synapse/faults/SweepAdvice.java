package synapse.faults;

import net.bytebuddy.asm.Advice;
import synapse.faults.edge.Sweeps;

/** Copied into the sweeper. */
final class SweepAdvice {
    private SweepAdvice() {}

    @Advice.OnMethodExit
    static void after(@Advice.This Object sweeper) {
        Sweeps.done(sweeper);
    }
}
