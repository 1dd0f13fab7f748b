package synapse.faults.edge;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Called at each edge of the server, on every thread; only what happens on a thread that publishes is a step. */
public final class Edges {
    private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

    private Edges() {}

    /** A publish begins on this thread; nested calls count as one. */
    public static void begin() {
        Attempt attempt = CURRENT.get();
        if (attempt == null) {
            attempt = new Attempt();
            CURRENT.set(attempt);
        }
        attempt.depth++;
    }

    /** A publish ends; {@code thrown} is null if it was answered. */
    public static void end(Throwable thrown) {
        Attempt attempt = CURRENT.get();
        if (--attempt.depth > 0) return;
        CURRENT.remove();
        if (thrown != null) return;
        perform(Control.plan().at(attempt.step(Kind.ANSWER, "leave", "PublishResource.publish"), false), null);
    }

    /** @param given the text, if it is given only now */
    public static String beforeStatement(Object statement, Object... given) {
        if (isOutside(Kind.SQL)) return null;
        boolean now = given.length > 0 && given[0] instanceof String;
        return before(Kind.SQL, Words.ofStatement(now ? (String) given[0] : String.valueOf(statement)), statement);
    }

    /** @param request prints as its first line */
    public static String beforeRequest(Object request) {
        if (isOutside(Kind.STORE)) return null;
        return before(Kind.STORE, Words.ofRequest(String.valueOf(request)), Kind.STORE);
    }

    private static boolean isOutside(Kind kind) {
        Attempt attempt = CURRENT.get();
        return attempt == null || attempt.within.contains(kind);
    }

    /** @return the step that begins here; null if this is none, or within another one */
    public static String before(Kind kind, String what, Object target) {
        if (isOutside(kind)) return null;
        Attempt attempt = CURRENT.get();
        if (kind == Kind.DISK && attempt.isInDatabase()) return beforeDatabaseFile(what, target);
        attempt.within.add(kind);
        boolean passed = false;
        try {
            String step = attempt.step(kind, what, Caller.name());
            perform(Control.plan().at(step, false), target);
            attempt.loses = Control.plan().isPending(step, Fault.CUT_AFTER) && Losing.canLose(target);
            passed = true;
            return step;
        } finally {
            if (!passed) attempt.within.remove(kind);
        }
    }

    /** Only its writes: when it tidies up its file is its own affair, and another moment each time. */
    private static String beforeDatabaseFile(String call, Object target) {
        return call.equals("pwrite") ? before(Kind.DATABASE_FILE, "write", target) : null;
    }

    /** @param step what {@link #before} returned */
    public static void after(String step, Object target, Throwable thrown) {
        if (step == null) return;
        Attempt attempt = CURRENT.get();
        attempt.within.remove(Kind.valueOf(step.substring(0, step.indexOf('\t'))));
        attempt.loses = false;
        if (thrown == null) perform(Control.plan().at(step, true), target);
    }

    /** The driver is about to read an answer: if that is to be lost, the connection ends here. */
    public static void reading(Object driver) {
        Attempt attempt = CURRENT.get();
        if (attempt == null || !attempt.loses) return;
        attempt.loses = false;
        Control.plan().happened();
        Losing.answer(driver);
    }

    /** Returns what the system says of an error number. */
    public static String words(int errno, String otherwise) {
        return Trouble.WORDS.getOrDefault(errno, otherwise);
    }

    private static void perform(Fault fault, Object target) {
        if (fault == null) return;
        if (fault.isDeadly()) Runtime.getRuntime().halt(137);
        if (fault == Fault.SLOW) {
            Losing.pause(Fault.SLOW_MILLIS);
        } else {
            Trouble.strike(fault, target);
        }
    }

    /** What one thread has done of a publish. */
    private static final class Attempt {
        private int depth;
        private final Set<Kind> within = EnumSet.noneOf(Kind.class); // steps that have begun and not ended
        private boolean loses; // the answer of this step
        private final Map<String, Integer> counts = new HashMap<>();

        boolean isInDatabase() {
            return within.contains(Kind.SQL) || within.contains(Kind.TRANSACTION);
        }

        String step(Kind kind, String what, String caller) {
            String name = kind + "\t" + what + "\t" + caller;
            int count = kind.isCounted(what) ? counts.merge(name, 1, Integer::sum) : 1;
            String step = name + "\t" + count;
            Control.plan().note(step);
            return step;
        }
    }
}
