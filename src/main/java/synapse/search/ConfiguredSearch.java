package synapse.search;

import java.util.List;
import synapse.config.Setting;

/** The weights of scores, as configured. */
final class ConfiguredSearch {
    private ConfiguredSearch() {}

    /** @throws synapse.config.ConfigurationException if {@code REGISTRY_SEARCH_WEIGHTS} is wrong */
    static SearchSettings settings() {
        SearchSettings standard = SearchSettings.standard();
        List<Double> weights = new Setting("registry.search.weights").numbers();
        return new SearchSettings(
                weights.get(0),
                weights.get(1),
                weights.get(2),
                weights.get(3),
                weights.get(4),
                standard.deprecatedFactor(),
                standard.recencyHalfLife(),
                standard.clock());
    }
}
