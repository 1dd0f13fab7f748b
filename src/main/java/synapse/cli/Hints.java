package synapse.cli;

import java.util.function.Supplier;
import synapse.remote.Failure;
import synapse.remote.Refusal;

/** Refusals of a registry, with what to try. */
final class Hints {
    private Hints() {}

    /** Asks with a secret that the user has just given: to log in first is no advice then. */
    static <T> T ofSecret(Supplier<T> request) {
        try {
            return request.get();
        } catch (Refusal refusal) {
            if (refusal.status() != 401) throw refusal;
            throw new Failure(refusal.exitCode(), refusal.getMessage(), refusal, "nothing was kept");
        }
    }

    /** Asks for what only a session may do, and no API token. */
    static <T> T ofSession(Supplier<T> request) {
        try {
            return request.get();
        } catch (Refusal refusal) {
            if (refusal.status() != 403) throw refusal;
            throw new Failure(
                    refusal.exitCode(), refusal.getMessage(), refusal, "log in with username and password first");
        }
    }
}
