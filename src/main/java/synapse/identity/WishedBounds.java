package synapse.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import synapse.address.AddressRange;
import synapse.address.AddressRanges;
import synapse.api.NewTokenRequest;
import synapse.problem.Fault;

/** Reads what is to narrow a new API token. */
final class WishedBounds {
    /** So many of a kind are looked at with each request that needs them. */
    private static final int MOST = 20;

    private WishedBounds() {}

    /** Returns the bounds; what is wrong with them is added to {@code faults}. */
    static TokenBounds of(NewTokenRequest request, Set<Scope> scopes, List<Fault> faults) {
        List<NamePattern> packages = list(
                "/packages",
                request.packages(),
                NamePattern::find,
                new Fault("", "invalid-pattern", "this must be " + NamePattern.FORM),
                faults);
        List<AddressRange> addresses = list(
                "/addresses",
                request.addresses(),
                text -> text == null ? Optional.empty() : AddressRange.find(text),
                new Fault(
                        "",
                        "invalid-address",
                        "this must be " + AddressRange.FORM + ", with nothing but zeros behind its length"),
                faults);
        if (!packages.isEmpty() && scopes.contains(Scope.ADMIN)) {
            faults.add(new Fault(
                    "/packages",
                    "not-for-admin",
                    "what administrators do is not bound to packages; leave the scope admin or the packages out"));
        }
        return new TokenBounds(packages, new AddressRanges(addresses));
    }

    private static <T> List<T> list(
            String pointer, List<String> texts, Function<String, Optional<T>> find, Fault wrong, List<Fault> faults) {
        List<T> found = new ArrayList<>();
        if (texts == null) return found;
        if (texts.isEmpty() || texts.size() > MOST) {
            faults.add(new Fault(
                    pointer,
                    "invalid-length",
                    "here are 1 to " + MOST + "; leave the field out if nothing is to be narrowed"));
            return found;
        }
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<T> one = find.apply(texts.get(i));
            if (one.isEmpty()) faults.add(new Fault(pointer + "/" + i, wrong.code(), wrong.detail()));
            else if (!seen.add(one.get()))
                faults.add(new Fault(pointer + "/" + i, "duplicate", "this stands there twice"));
            else found.add(one.get());
        }
        return found;
    }
}
