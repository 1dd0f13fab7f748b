package synapse.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import synapse.project.BundleReader;

/** {@code synapse pkg cache import}. */
@Command(
        name = "import",
        description = {
            "Take what cache export has packed on another machine. Every digest is looked at.",
            "The registry that it is of becomes the one to use, if none is yet: then install --offline works."
        },
        footer = {"  synapse pkg cache import packages.tar.gz"})
final class CacheImportCommand extends PkgCommand {
    @Parameters(paramLabel = "<file>", description = "File to read.")
    private Path file;

    @Override
    int run(Client client) {
        Path source = client.environment().folder().resolve(file);
        BundleReader.Taken taken =
                CacheFiles.doing("read " + source, () -> new BundleReader(client.home()).read(source));
        if (client.settings().registry().isEmpty()) client.settings().useRegistry(taken.registry());
        client.terminal()
                .say("took " + Words.count(taken.archives(), "archive") + " and "
                        + Words.count(taken.documents(), "document") + " of " + taken.registry());
        return OK;
    }
}
