package synapse.faults.edge;

import java.lang.StackWalker.StackFrame;

/** Who of ours asked for something: the nearest method of the registry that is not there for all callers alike. */
final class Caller {
    private Caller() {}

    static String name() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(Caller::isOurs).findFirst())
                .map(Caller::name)
                .orElse("the server");
    }

    private static boolean isOurs(StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith("synapse.")
                && !type.startsWith("synapse.faults.")
                && !type.startsWith("synapse.database.")
                && !type.startsWith("synapse.storage.Metered")
                && !type.contains("__")
                && !type.contains("Proxy")
                && !type.contains("$$");
    }

    private static String name(StackFrame frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName().replaceAll("^lambda\\$(\\w+)\\$.*", "$1");
        return type.substring(type.lastIndexOf('.') + 1).replaceAll("\\$.*", "") + "." + method;
    }
}
