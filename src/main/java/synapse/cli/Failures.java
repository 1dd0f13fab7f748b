package synapse.cli;

import synapse.problem.RegistryException;
import synapse.remote.Failure;
import synapse.resolver.TooHardException;
import synapse.resolver.UnsolvableException;

/** Turns what went wrong into words and an exit code. */
final class Failures {
    private Failures() {}

    static int report(Throwable thrown, Terminal terminal) {
        if (thrown instanceof Failure failure) {
            terminal.error(failure.getMessage());
            failure.hints().forEach(terminal::hint);
            return failure.exitCode();
        }
        if (thrown instanceof UnsolvableException unsolvable) {
            terminal.error("the dependencies cannot be resolved");
            terminal.say(unsolvable.getMessage());
            return Failure.DATA;
        }
        if (thrown instanceof TooHardException) {
            terminal.error(thrown.getMessage());
            return Failure.DATA;
        }
        if (thrown instanceof RegistryException refused) return report(refused, terminal);
        terminal.error("this is a fault of synapse itself: " + thrown);
        for (StackTraceElement element : thrown.getStackTrace()) terminal.detail("    at " + element);
        terminal.hint("run it again with --verbose, and report what it says");
        return Failure.SOFTWARE;
    }

    /** Of the kernel's own checks, which say what the server would say. */
    private static int report(RegistryException refused, Terminal terminal) {
        terminal.error(refused.getMessage());
        boolean isSaid = refused.faults().size() == 1; // the message has it
        if (!isSaid) refused.faults().forEach(fault -> terminal.say("  " + fault.pointer() + " " + fault.detail()));
        return refused.type().exitCode();
    }
}
