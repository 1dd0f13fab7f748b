package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import synapse.manifest.Manifest;
import synapse.packing.Packed;
import synapse.project.PrettyJson;
import synapse.remote.RegistryAddress;

/** What {@code publish} tells: before, what will be sent; behind, what is there now. */
final class PublishReport {
    private final Terminal terminal;
    private final Packed packed;
    private final boolean isJson;

    PublishReport(Terminal terminal, Packed packed, boolean isJson) {
        this.terminal = terminal;
        this.packed = packed;
        this.isJson = isJson;
    }

    void announce(RegistryAddress registry, boolean isDryRun) {
        Manifest manifest = packed.manifest();
        manifest.warnings()
                .forEach(warning -> terminal.warn("synapse.json " + warning.pointer() + ": " + warning.detail()));
        if (manifest.license().isEmpty())
            terminal.warn("synapse.json has no \"license\": nobody knows what is allowed");
        FileList list = new FileList(packed.files());
        list.printSome(terminal::say);
        terminal.say("%s %s: %s, packed %s"
                .formatted(manifest.name(), manifest.version(), list.sum(), ByteCount.of(packed.sizeBytes())));
        terminal.say("sha256 " + packed.digest());
        terminal.say((isDryRun ? "dry run against " : "publishing to ") + registry);
    }

    /** Tells of a dry run that went well. */
    void checked(Upload upload) {
        terminal.say("nothing was published: this was a dry run");
        result("checked", upload);
    }

    void published(Upload upload, Upload.Outcome outcome) {
        if (!outcome.isNew()) terminal.say("the registry has these very bytes already; nothing has changed");
        if (!upload.isVisible(outcome)) {
            terminal.warn("it is published, but it will take a moment until everybody sees it");
        }
        result(outcome.isNew() ? "published" : "unchanged", upload);
    }

    private void result(String status, Upload upload) {
        Manifest manifest = packed.manifest();
        if (!isJson) {
            terminal.result(status + " " + manifest.name() + " " + manifest.version());
            terminal.result("  sha256  " + packed.digest());
            terminal.result("  address " + upload.address());
            return;
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("status", status)
                .add("name", manifest.name().text())
                .add("version", manifest.version().toString())
                .add("sha256", packed.digest().hex())
                .add("size", packed.sizeBytes())
                .add("files", packed.files().size())
                .add("address", upload.address());
        terminal.result(PrettyJson.of(json.build()));
    }
}
