package synapse.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import synapse.remote.Failure;
import synapse.remote.Registry;
import synapse.resolver.Nearest;

/** Packages of a registry whose names are nearly the one that was typed. */
final class NearNames {
    private final Registry registry;

    NearNames(Registry registry) {
        this.registry = registry;
    }

    /** Returns the nearest first; none if the registry cannot be asked. */
    List<String> of(String name) {
        try {
            String path = "/search/suggest?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            return Nearest.of(name, registry.get(path).texts("suggestions"));
        } catch (Failure unimportant) {
            return List.of();
        }
    }
}
