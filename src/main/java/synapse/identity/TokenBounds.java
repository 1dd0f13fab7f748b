package synapse.identity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import synapse.address.AddressRange;
import synapse.address.AddressRanges;
import synapse.address.IpAddress;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * What narrows an API token beside its scopes.
 *
 * @param packages those that it may change; none for all
 * @param addresses where it may be used from; none for everywhere
 */
public record TokenBounds(List<NamePattern> packages, AddressRanges addresses) {
    /** Those of a session, and of a token that is not narrowed. */
    public static final TokenBounds NONE = new TokenBounds(List.of(), AddressRanges.NONE);

    public TokenBounds {
        packages = List.copyOf(packages);
    }

    /** Reads what the other methods made for the database; null for none. */
    static TokenBounds stored(String packages, String addresses) {
        if (packages == null && addresses == null) return NONE;
        return new TokenBounds(
                packages == null
                        ? List.of()
                        : Arrays.stream(packages.split(" "))
                                .map(NamePattern::new)
                                .toList(),
                addresses == null
                        ? AddressRanges.NONE
                        : AddressRanges.find(addresses).orElseThrow());
    }

    String storedPackages() {
        return packages.isEmpty() ? null : String.join(" ", packageTexts());
    }

    String storedAddresses() {
        return addresses.isEmpty() ? null : String.join(",", addressTexts());
    }

    /** Returns the patterns for the wire; null for none. */
    List<String> packageTexts() {
        return packages.isEmpty()
                ? null
                : packages.stream().map(NamePattern::text).toList();
    }

    /** Returns the ranges for the wire; null for none. */
    List<String> addressTexts() {
        return addresses.isEmpty()
                ? null
                : addresses.ranges().stream().map(AddressRange::toString).toList();
    }

    /** @throws RegistryException {@link ProblemType#FORBIDDEN} if the token may not change that package */
    void requirePackage(PackageName name) {
        if (packages.isEmpty() || packages.stream().anyMatch(pattern -> pattern.matches(name))) return;
        throw new RegistryException(
                ProblemType.FORBIDDEN,
                "this API token is for %s, not for %s; use another, or log in"
                        .formatted(
                                packages.stream().map(NamePattern::text).collect(Collectors.joining(", ")),
                                name.text()));
    }

    /** @throws RegistryException {@link ProblemType#INVALID_TOKEN} if the token may not be used from there */
    void requireAddress(Supplier<IpAddress> from) {
        if (addresses.isEmpty() || addresses.contain(from.get())) return;
        throw new RegistryException(
                ProblemType.INVALID_TOKEN,
                "this API token may not be used from the address " + from.get()
                        + "; its owner sees at /api/v1/tokens from where it may");
    }
}
