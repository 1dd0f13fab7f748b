package synapse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import synapse.packing.Packed;
import synapse.remote.Answer;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Refusal;
import synapse.remote.Registry;

/** One archive for one registry. */
final class Upload {
    private static final int MADE = 201;

    private final Registry registry;
    private final Packed packed;
    private final String path;

    Upload(Registry registry, Packed packed) {
        this.registry = registry;
        this.packed = packed;
        String version = packed.manifest().version().toString().replace("+", "%2B");
        this.path = "/packages/" + packed.manifest().name() + "/" + version;
    }

    /**
     * What the registry said.
     *
     * @param isNew whether the version was not there before
     */
    record Outcome(Document said, boolean isNew) {}

    /**
     * Sends the archive.
     *
     * @throws Failure if it is refused, with what to do; then nothing of it stays there
     */
    Outcome send(Path archive, boolean isDryRun, Terminal terminal) {
        try (UploadBar bar = new UploadBar(terminal, packed.sizeBytes())) {
            String query = isDryRun ? "?dry_run=true" : "";
            Answer answer = registry.upload(path + query, UploadBody.of(archive, packed.sizeBytes(), bar));
            Document said = answer.document();
            if (!said.text("sha256").equals(packed.digest().hex())) {
                throw new Failure(Failure.DATA, "the registry says that it got other bytes than were sent");
            }
            boolean isThere = said.has("seq") && answer.status() != MADE;
            return new Outcome(said, !isThere);
        } catch (Refusal refusal) {
            throw new Failure(
                    refusal.exitCode(),
                    refusal.getMessage(),
                    refusal,
                    hints(refusal).toArray(String[]::new));
        }
    }

    private List<String> hints(Refusal refusal) {
        String name = packed.manifest().name().text();
        return switch (refusal.code()) {
            case "version-exists", "version-deleted" ->
                List.of("raise \"version\" in synapse.json, then publish again");
            case "name-taken", "name-reserved" -> List.of("choose another \"name\" in synapse.json");
            case "forbidden" ->
                List.of(
                        "synapse pkg owner list " + name + " says who may publish it",
                        "your token may lack a scope: publish-new or publish-update");
            case "archive-too-large" ->
                List.of("see what goes in: synapse pkg pack --list; keep things out by a .synapseignore");
            default -> refusal.hints();
        };
    }

    /** Waits until reads show the version; returns whether they do. */
    boolean isVisible(Outcome outcome) {
        if (!outcome.said().has("seq")) return false;
        try {
            String seq = Long.toString(outcome.said().number("seq"));
            return registry.get(path, Map.of("Registry-Min-Seq", seq)).isOk();
        } catch (Failure away) {
            return false; // it is published all the same
        }
    }

    /** Returns where the version is. */
    String address() {
        return registry.address().api(path).toString();
    }
}
