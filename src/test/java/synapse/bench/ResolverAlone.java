package synapse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import synapse.load.SourcePackage;
import synapse.problem.RegistryException;
import synapse.resolver.Listing;
import synapse.resolver.PackageSource;
import synapse.resolver.Preference;
import synapse.resolver.Question;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.resolver.Resolver;
import synapse.resolver.RootRequirement;
import synapse.resolver.TooHardException;
import synapse.resolver.UnsolvableException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** The resolver in this process, with everything in memory: what resolving over HTTP can cost at best. */
final class ResolverAlone implements PackageSource {
    static final String NAME = "resolver alone";
    private static final long BUDGET = 2_000_000; // as the registry has it

    private final Map<String, Listing> listings = new HashMap<>();

    ResolverAlone(List<SourcePackage> universe) {
        for (SourcePackage each : universe) listings.put(each.name(), listing(each));
    }

    /** Resolves and returns how long it took, in nanoseconds. */
    long time(JsonNode root) {
        List<RootRequirement> requirements = new ArrayList<>();
        root.path("dependencies")
                .properties()
                .forEach(need -> requirements.add(new RootRequirement(
                        requirement(need.getKey(), need.getValue().asText()), "dependencies")));
        Question question = new Question(requirements, Map.of(), Preference.NEWEST, BUDGET);
        long began = System.nanoTime();
        try {
            Resolver.resolve(question, this);
        } catch (UnsolvableException | TooHardException e) {
            // an answer as well
        }
        return System.nanoTime() - began;
    }

    @Override
    public Map<String, Listing> find(Set<String> names) {
        Map<String, Listing> found = new HashMap<>();
        for (String name : names) {
            Listing listing = listings.get(name);
            if (listing != null) found.put(name, listing);
        }
        return found;
    }

    private static Listing listing(SourcePackage source) {
        List<Release> releases = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (SourcePackage.SourceVersion version : source.versions()) {
            try {
                List<Requirement> needs = new ArrayList<>();
                version.dependencies().forEach((name, range) -> needs.add(requirement(name, range)));
                Release release = new Release(Version.parse(version.version()), version.yanked(), needs);
                if (keys.add(release.version().key())) releases.add(release);
            } catch (RegistryException e) {
                // the registry would not have it
            }
        }
        return Listing.of(source.name(), releases);
    }

    private static Requirement requirement(String name, String range) {
        return new Requirement(name, VersionConstraint.parse(range));
    }
}
