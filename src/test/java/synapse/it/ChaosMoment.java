package synapse.it;

import java.util.List;
import java.util.Random;
import synapse.faults.Step;
import synapse.faults.edge.Fault;

/** When a registry is killed: before or after a step of a publish, at any moment, or while it starts. */
record ChaosMoment(FaultyRegistry registry, Random random) {
    private static final long REACHED_MILLIS = 15_000;
    private static final int START_MILLIS = 9_000;

    /** Kills once; the kinds come in turn, and so do the steps. Returns what was done. */
    String kill(int number, List<Step> steps) {
        return switch (number % 3) {
            case 0 -> atStep(steps.get(number / 6 % steps.size()), number / 3 % 2 == 0 ? Fault.KILL : Fault.KILL_AFTER);
            case 1 -> atAnyTime();
            default -> duringStart();
        };
    }

    private String atStep(Step step, Fault wanted) {
        Fault fault = step.canMeet(wanted) ? wanted : Fault.KILL;
        registry.faults().fail(fault, step);
        long limit = System.nanoTime() + REACHED_MILLIS * 1_000_000;
        while (registry.process().isAlive() && System.nanoTime() < limit) Pause.millis(5);
        if (!registry.process().isAlive()) return "%s: %s for %s".formatted(fault, step.display(), step.where());
        registry.process().kill();
        return "at the end of the load, which did not reach " + step.display();
    }

    private String atAnyTime() {
        int millis = random.nextInt(1_500);
        Pause.millis(millis);
        registry.process().kill();
        return "at any time, after " + millis + " ms";
    }

    private String duringStart() {
        registry.process().kill();
        registry.process().begin();
        int millis = random.nextInt(START_MILLIS);
        Pause.millis(millis);
        registry.process().kill();
        return "during the start, after " + millis + " ms";
    }
}
