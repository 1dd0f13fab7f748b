package synapse.cli;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import synapse.manifest.PackageName;
import synapse.remote.Answer;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Refusal;
import synapse.remote.Registry;

/** Asks a registry about packages; a refusal comes with what may have been meant. */
final class Lookup {
    private static final int MOST_VERSIONS = 5;
    /** What a registry that says nothing has said. */
    static final Document NOTHING = new Document("", "", JsonObject.EMPTY_JSON_OBJECT);

    private final Registry registry;

    Lookup(Registry registry) {
        this.registry = registry;
    }

    /** Returns the document of a package, or one below it. */
    Document get(PackageName name, String below) {
        return of(name, () -> registry.get("/packages/" + name + below));
    }

    /** Asks something of a package. */
    <T> T of(PackageName name, Supplier<T> request) {
        try {
            return request.get();
        } catch (Refusal refusal) {
            throw switch (refusal.code()) {
                case "package-not-found" -> noPackage(name, refusal);
                case "version-not-found" ->
                    failure(
                            refusal,
                            versionsHint(registry.get("/packages/" + name).texts("versions")));
                case "forbidden" ->
                    failure(
                            refusal,
                            "who may is said by synapse pkg owner list " + name + ", and by your token's scopes");
                default -> refusal;
            };
        }
    }

    /** Changes something of a package; returns what the registry says of it now. */
    Document change(PackageName name, Function<Registry, Answer> request) {
        Answer answer = of(name, () -> request.apply(registry));
        return answer.body().length == 0 ? NOTHING : answer.document();
    }

    private Failure noPackage(PackageName name, Refusal refusal) {
        if (refusal.getMessage().contains("did you mean")) return refusal;
        List<String> near = new NearNames(registry).of(name.text());
        String hint = near.isEmpty()
                ? "look for it: synapse pkg search " + name.text()
                : "did you mean " + String.join(", ", near) + "?";
        return failure(refusal, hint);
    }

    private static Failure failure(Refusal refusal, String hint) {
        return new Failure(refusal.exitCode(), refusal.getMessage(), refusal, hint);
    }

    static String versionsHint(List<String> highestFirst) {
        if (highestFirst.isEmpty()) return "it has no versions";
        String first = highestFirst.stream().limit(MOST_VERSIONS).collect(Collectors.joining(", "));
        int others = highestFirst.size() - MOST_VERSIONS;
        return "its versions are " + first + (others > 0 ? " and " + others + " older" : "");
    }
}
