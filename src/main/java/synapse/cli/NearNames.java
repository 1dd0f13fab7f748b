package synapse.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Registry;
import synapse.resolver.Nearest;

/** Packages of a registry whose names are nearly the one that was typed. */
final class NearNames {
    /** Pages of a hundred names to look through: what a mistake may cost. */
    private static final int MOST_PAGES = 10;

    private final Registry registry;

    NearNames(Registry registry) {
        this.registry = registry;
    }

    /** Returns the nearest first; none if the registry cannot be asked. */
    List<String> of(String name) {
        List<String> names = new ArrayList<>();
        try {
            String path = "/packages?limit=100";
            for (int page = 0; page < MOST_PAGES && !path.isEmpty(); page++) path = add(names, path);
        } catch (Failure unimportant) {
            return List.of();
        }
        return Nearest.of(name, names);
    }

    private String add(List<String> names, String path) {
        Document page = registry.get(path);
        for (Document row : page.objects("packages")) names.add(row.text("name"));
        String next = page.text("next", "");
        return next.isEmpty() ? "" : "/packages?limit=100&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
