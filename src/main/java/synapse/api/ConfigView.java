package synapse.api;

import java.util.List;

/**
 * The settings that are in force on the node that answers.
 *
 * @param settings all of them, in the order of the documentation
 */
public record ConfigView(List<Setting> settings) {
    /**
     * One of them.
     *
     * @param name such as {@code REGISTRY_ENV}
     * @param value as it was given, or the default; passwords are masked; absent if there is neither
     * @param given whether it was set, whatever to
     * @param secret whether the value is never shown
     */
    public record Setting(String name, String value, boolean given, boolean secret) {}
}
