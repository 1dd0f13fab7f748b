package synapse.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.resolver.Listing;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** A package in one state: its listing, and beside it, by the listing's numbers, what a lock file says of a version. */
final class IndexedPackage {
    private static final int DIGEST_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final Listing listing;
    private final long lastSeq;
    private final byte[] digests;
    private final long[] publishedSeqs;
    private final int weightBytes;

    /** One version as it was read. */
    record Row(Release release, String sha256, long publishedSeq) {}

    private IndexedPackage(String name, long lastSeq, List<Row> ascending) {
        this.lastSeq = lastSeq;
        listing = Listing.of(name, ascending.stream().map(Row::release).toList());
        digests = new byte[ascending.size() * DIGEST_BYTES];
        publishedSeqs = new long[ascending.size()];
        for (int i = 0; i < publishedSeqs.length; i++) {
            Row row = ascending.get(i);
            System.arraycopy(HEX.parseHex(row.sha256()), 0, digests, i * DIGEST_BYTES, DIGEST_BYTES);
            publishedSeqs[i] = row.publishedSeq();
        }
        weightBytes = weight(name, ascending);
    }

    /** @param rows all versions, in any order */
    static IndexedPackage of(String name, long lastSeq, List<Row> rows) {
        List<Row> ascending = rows.stream()
                .sorted(Comparator.comparing(row -> row.release().version()))
                .toList();
        return new IndexedPackage(name, lastSeq, ascending);
    }

    Listing listing() {
        return listing;
    }

    /** Returns the number of the package's last journal entry. */
    long lastSeq() {
        return lastSeq;
    }

    /** Returns about what it costs in memory; what is shared with other packages does not count. */
    int weightBytes() {
        return weightBytes;
    }

    /** Returns what the highest version needs. */
    List<Requirement> newestRequirements() {
        int newest = publishedSeqs.length;
        return newest == 0 ? List.of() : listing.release(newest).requirements();
    }

    /** Returns what a lock file says of one of the versions. */
    Lockfile.Release locked(Version version) {
        int number = listing.number(version);
        int begin = (number - 1) * DIGEST_BYTES;
        Digest sha256 = Digest.of(HEX.formatHex(digests, begin, begin + DIGEST_BYTES));
        SortedMap<PackageName, VersionConstraint> dependencies = new TreeMap<>();
        for (Requirement requirement : listing.release(number).requirements()) {
            dependencies.put(PackageName.of(requirement.name()), requirement.range());
        }
        LockedPackage locked = new LockedPackage(PackageName.of(listing.name()), version, sha256, dependencies);
        return new Lockfile.Release(locked, publishedSeqs[number - 1]);
    }

    private static int weight(String name, List<Row> rows) {
        Set<Requirement> distinct = new HashSet<>();
        Set<List<Requirement>> lists = new HashSet<>();
        int bytes = 300 + name.length();
        for (Row row : rows) {
            bytes += 130;
            List<Requirement> needed = row.release().requirements();
            if (lists.add(needed)) bytes += 60 + 12 * needed.size();
            distinct.addAll(needed);
        }
        return bytes + distinct.size() * (80 + rows.size() / 8);
    }
}
