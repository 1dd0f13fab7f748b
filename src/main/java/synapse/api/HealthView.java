package synapse.api;

import java.util.Map;

/**
 * How the registry is.
 *
 * @param status {@code up} if every part is, else {@code down}
 * @param version of the registry
 * @param parts part to {@code up} or {@code down}
 */
public record HealthView(String status, String version, Map<String, String> parts) {}
