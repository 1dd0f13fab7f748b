package synapse.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.semver.Version;

/** Writes sets of versions as ranges: as somebody wrote them if it can, else by their ends. */
final class Spelling {
    private static final String ALL = "*";

    private final Map<Node, Map<String, long[]>> written = new HashMap<>();

    /** Remembers a range that somebody wrote. */
    void learn(Node node, Requirement requirement) {
        written.computeIfAbsent(node, unused -> new LinkedHashMap<>())
                .putIfAbsent(requirement.range().text(), node.listing.matching(requirement.range()));
    }

    /**
     * Returns a range for those of the versions that some remembered range is about: no other version would ever be
     * chosen, so what is true of the others is of no interest.
     */
    String ofAsked(Node node, long[] set) {
        long[] asked = Bits.none(node.listing.size());
        for (long[] range : written.getOrDefault(node, Map.of()).values()) asked = Bits.or(asked, range);
        return of(node, Bits.and(asked, set));
    }

    /** Returns a range that finds just these of the package's versions; {@code *} for all, empty for none. */
    String of(Node node, long[] set) {
        int count = Bits.count(set);
        if (count == 0) return "";
        String runs = count == node.listing.size() - 1 ? ALL : runs(node.listing, set);
        return written.getOrDefault(node, Map.of()).entrySet().stream()
                .filter(range -> Arrays.equals(range.getValue(), set) && !isAll(range.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(runs);
    }

    private static boolean isAll(String range) {
        return range.isBlank() || range.equals(ALL);
    }

    /** Returns the runs of releases, then the pre-releases one by one, for ranges leave those in between out. */
    private static String runs(Listing listing, long[] set) {
        int[] releases = releases(listing);
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < releases.length; from++) {
            if (!Bits.has(set, releases[from])) continue;
            int to = from;
            while (to + 1 < releases.length && Bits.has(set, releases[to + 1])) to++;
            runs.add(run(listing, releases, from, to));
            from = to;
        }
        for (int number = 1; number < listing.size(); number++) {
            Version preRelease = listing.version(number);
            if (preRelease.isPreRelease() && Bits.has(set, number)) runs.add(preRelease.key());
        }
        return String.join(" || ", runs);
    }

    private static int[] releases(Listing listing) {
        int[] releases = new int[listing.size() - 1];
        int count = 0;
        for (int number = 1; number < listing.size(); number++) {
            if (!listing.version(number).isPreRelease()) releases[count++] = number;
        }
        return Arrays.copyOf(releases, count);
    }

    private static String run(Listing listing, int[] releases, int from, int to) {
        String least = listing.version(releases[from]).key();
        String most = listing.version(releases[to]).key();
        if (from == to) return least;
        if (to == releases.length - 1) return ">=" + least;
        return from == 0 ? "<=" + most : ">=" + least + " <=" + most;
    }
}
