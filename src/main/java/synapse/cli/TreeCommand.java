package synapse.cli;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.manifest.PackageName;
import synapse.remote.Failure;

/** {@code synapse pkg tree}. */
@Command(
        name = "tree",
        description = {
            "Show which package needs which.",
            "What one needs that was shown before is not shown again, but marked (*)."
        },
        footer = {"  synapse pkg tree", "  synapse pkg tree --depth 2 --no-dev"})
final class TreeCommand extends PkgCommand {
    @Option(names = "--depth", paramLabel = "<levels>", description = "Go down so many levels only.")
    private int depth = Integer.MAX_VALUE;

    @Option(names = "--no-dev", description = "Leave out what only dev_dependencies need.")
    private boolean isWithoutDev;

    @Option(names = "--plain", description = "Indent by blanks, without lines: for screen readers.")
    private boolean isPlain;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        if (depth < 1) throw new Failure(Failure.USAGE, "--depth is 1 or more");
        LockedProject project = LockedProject.of(client);
        Set<PackageName> shown = new HashSet<>();
        List<TreeNode> run = TreeNode.of(project.lock().dependencies(), project.graph(), depth, shown);
        List<TreeNode> dev =
                isWithoutDev ? List.of() : TreeNode.of(project.lock().devDependencies(), project.graph(), depth, shown);
        if (json.isOn()) {
            JsonOption.print(
                    Json.createObjectBuilder()
                            .add("dependencies", TreeNode.json(run))
                            .add("dev_dependencies", TreeNode.json(dev))
                            .build(),
                    client.terminal());
            return OK;
        }
        List<String> lines = new ArrayList<>();
        lines.add(project.title());
        TreeNode.draw(run, "", isPlain, lines);
        if (!dev.isEmpty()) lines.add("dev_dependencies");
        TreeNode.draw(dev, "", isPlain, lines);
        lines.forEach(client.terminal()::result);
        return OK;
    }
}
