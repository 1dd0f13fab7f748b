package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.manifest.LockedPackage;
import synapse.manifest.PackageName;
import synapse.project.LockPaths;
import synapse.remote.Failure;
import synapse.semver.VersionConstraint;

/** {@code synapse pkg why}. */
@Command(
        name = "why",
        description = "Show why the project has a package: each way to it from the manifest, the shortest first.",
        footer = {"  synapse pkg why text"})
final class WhyCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>", description = "Package to explain.")
    private String argument;

    @Option(names = "--limit", paramLabel = "<number>", description = "Show at most so many ways; 20 if not given.")
    private int limit = 20;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        if (limit < 1 || limit > 10_000) throw new Failure(Failure.USAGE, "--limit is 1 to 10000");
        LockedProject project = LockedProject.of(client);
        LockedPackage locked = project.get(VersionArgument.parse(argument).name());
        List<List<PackageName>> found = new LockPaths(project.lock()).to(locked.name(), limit + 1);
        boolean isMore = found.size() > limit;
        List<List<PackageName>> ways = found.subList(0, Math.min(found.size(), limit));
        if (json.isOn()) {
            JsonOption.print(json(locked, ways, isMore, project), client.terminal());
            return OK;
        }
        client.terminal().result(locked.name() + " " + locked.version());
        for (List<PackageName> way : ways) print(way, project, client.terminal());
        if (isMore) client.terminal().say("there are more ways; show them with --limit");
        return OK;
    }

    private static void print(List<PackageName> way, LockedProject project, Terminal terminal) {
        StringBuilder text = new StringBuilder(project.title());
        for (int i = 0; i < way.size(); i++) {
            text.append(" > ")
                    .append(way.get(i))
                    .append(' ')
                    .append(range(way, i, project).text());
        }
        String indent = "  ";
        for (String line : Words.wrap(text.toString(), terminal.columns() - 6)) {
            terminal.result(indent + line);
            indent = "      ";
        }
    }

    /** Returns by which range a package on the way is needed. */
    private static VersionConstraint range(List<PackageName> way, int at, LockedProject project) {
        if (at == 0) return project.range(way.get(0)).orElseThrow();
        return project.get(way.get(at - 1)).dependencies().get(way.get(at));
    }

    private static JsonObject json(
            LockedPackage locked, List<List<PackageName>> ways, boolean isMore, LockedProject project) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (List<PackageName> way : ways) {
            JsonArrayBuilder steps = Json.createArrayBuilder();
            for (int i = 0; i < way.size(); i++) {
                steps.add(Json.createObjectBuilder()
                        .add("name", way.get(i).text())
                        .add("version", project.get(way.get(i)).version().text())
                        .add("range", range(way, i, project).text()));
            }
            all.add(steps);
        }
        return Json.createObjectBuilder()
                .add("name", locked.name().text())
                .add("version", locked.version().text())
                .add("ways", all)
                .add("more", isMore)
                .build();
    }
}
