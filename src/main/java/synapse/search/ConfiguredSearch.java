package synapse.search;

import java.util.Arrays;
import synapse.config.ConfigurationException;
import synapse.config.Setting;

/** The weights of scores, as configured. */
final class ConfiguredSearch {
    private static final int WEIGHTS = 5;

    private ConfiguredSearch() {}

    /** @throws ConfigurationException if {@code REGISTRY_SEARCH_WEIGHTS} is wrong */
    static SearchSettings settings() {
        SearchSettings standard = SearchSettings.standard();
        Setting setting = new Setting("registry.search.weights");
        return setting.text().map(text -> weighed(setting, text, standard)).orElse(standard);
    }

    private static SearchSettings weighed(Setting setting, String text, SearchSettings standard) {
        try {
            double[] weights = Arrays.stream(text.split(",", -1))
                    .mapToDouble(one -> Double.parseDouble(one.strip()))
                    .toArray();
            if (weights.length == WEIGHTS) {
                return new SearchSettings(
                        weights[0],
                        weights[1],
                        weights[2],
                        weights[3],
                        weights[4],
                        standard.deprecatedFactor(),
                        standard.recencyHalfLife(),
                        standard.clock());
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new ConfigurationException(
                "%s must be five numbers from 0 to 1 for name, description, keyword, popularity and recency, such as"
                                .formatted(setting.variable())
                        + " 0.40,0.20,0.15,0.15,0.10, but is \"" + text + "\"");
    }
}
