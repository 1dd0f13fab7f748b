package synapse.api;

import java.util.Map;

/**
 * What is to be resolved; everything may be null.
 *
 * @param dependencies ranges by name
 * @param devDependencies likewise
 * @param locked versions by name, kept if they still do
 * @param preference {@code newest}, if left out, or {@code lowest}
 */
public record ResolveRequest(
        Map<String, String> dependencies,
        Map<String, String> devDependencies,
        Map<String, String> locked,
        String preference) {}
