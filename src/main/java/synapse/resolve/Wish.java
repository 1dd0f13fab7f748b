package synapse.resolve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import synapse.api.ResolveRequest;
import synapse.manifest.Wanted;
import synapse.problem.Fault;
import synapse.problem.RegistryException;
import synapse.resolver.Preference;

/** A request in values that cannot be wrong. */
record Wish(Wanted wanted, Preference preference) {
    private static final Map<String, Preference> PREFERENCES =
            Map.of("newest", Preference.NEWEST, "lowest", Preference.LOWEST);

    /** @throws RegistryException {@link synapse.problem.ProblemType#VALIDATION_FAILED} with every fault */
    static Wish of(ResolveRequest request) {
        String preference = Objects.requireNonNullElse(request.preference(), "newest");
        List<Fault> wrong = PREFERENCES.containsKey(preference)
                ? List.of()
                : List.of(new Fault(
                        "/preference", "invalid-preference", "\"preference\" must be \"newest\" or \"lowest\""));
        Wanted wanted = Wanted.parse(
                orEmpty(request.dependencies()), orEmpty(request.devDependencies()), orEmpty(request.locked()), wrong);
        return new Wish(wanted, PREFERENCES.get(preference));
    }

    private static Map<String, String> orEmpty(Map<String, String> field) {
        return Objects.requireNonNullElse(field, Map.of());
    }
}
