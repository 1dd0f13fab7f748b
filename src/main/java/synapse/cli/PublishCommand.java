package synapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.manifest.Manifest;
import synapse.packing.Packed;
import synapse.packing.Packing;
import synapse.project.Causes;
import synapse.project.Project;
import synapse.remote.Failure;
import synapse.remote.PrivateFiles;
import synapse.remote.Registry;

/** {@code synapse pkg publish}. */
@Command(
        name = "publish",
        description = {
            "Pack this package, check it, and publish it.",
            "A version that is published never changes and cannot be taken back."
        },
        footer = {"  synapse pkg publish --dry-run    do everything but publish", "  synapse pkg publish"})
final class PublishCommand extends PkgCommand {
    @Option(names = "--dry-run", description = "Let the registry check everything, and publish nothing.")
    private boolean isDryRun;

    @Mixin
    private SecretsOption secrets;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Override
    int run(Client client) {
        Project project = client.project();
        Manifest manifest = project.manifest();
        refuseUnpublishable(manifest);
        Registry registry = client.registry();
        if (!registry.hasToken() && !isDryRun) {
            throw new Failure(
                    Failure.NO_PERMISSION,
                    "not logged in to " + registry.address(),
                    "log in: synapse pkg login; in CI set SYNAPSE_TOKEN");
        }
        Path archive = temporary(client);
        try {
            Packed packed = new Packing(project, secrets.allowed()).write(archive);
            return publish(client, registry, packed, archive);
        } finally {
            delete(archive);
        }
    }

    private static void refuseUnpublishable(Manifest manifest) {
        if (manifest.isPrivate()) {
            throw new Failure(
                    Failure.DATA,
                    manifest.name() + " is \"private\": it is not to be published",
                    "if it is, remove \"private\" from synapse.json");
        }
        if (manifest.name().isReserved()) {
            throw new Failure(
                    Failure.DATA,
                    "the name " + manifest.name() + " is reserved",
                    "choose another \"name\" in synapse.json");
        }
    }

    private int publish(Client client, Registry registry, Packed packed, Path archive) {
        Terminal terminal = client.terminal();
        PublishReport report = new PublishReport(terminal, packed, isJson);
        report.announce(registry.address(), isDryRun);
        Upload upload = new Upload(registry, packed);
        if (!registry.hasToken()) {
            terminal.warn("not logged in, so the registry was not asked");
            report.checked(upload);
            return OK;
        }
        Upload.Outcome outcome = upload.send(archive, isDryRun, terminal);
        if (isDryRun && outcome.isNew()) report.checked(upload);
        else report.published(upload, outcome);
        return OK;
    }

    /** Returns a file in the client's own folder, for the system's temporary one may be small. */
    private static Path temporary(Client client) {
        Path folder = client.home().cache().resolve("packing");
        try {
            PrivateFiles.createFolder(folder);
            return Files.createTempFile(folder, "archive-", ".tar.gz");
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write below " + folder + ": " + Causes.of(e), e);
        }
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            archive.toFile().deleteOnExit();
        }
    }
}
