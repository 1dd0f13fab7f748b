package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.project.Difference;
import synapse.project.Installer;
import synapse.project.Modules;
import synapse.project.Verification;
import synapse.remote.Failure;
import synapse.remote.Registry;

/** {@code synapse pkg verify}. */
@Command(
        name = "verify",
        description = {
            "Compare every installed file with what is locked.",
            "Tells also which locked versions were yanked, deprecated or deleted meanwhile.",
            "Ends with 65 if files differ."
        },
        footer = {"  synapse pkg verify", "  synapse pkg verify --offline --json"})
final class VerifyCommand extends PkgCommand {
    @Option(names = "--offline", description = "Only compare files, with archives that are on this machine.")
    private boolean isOffline;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        LockedProject project = LockedProject.of(client);
        Modules modules = new Modules(project.project());
        Verification verification = new Verification(modules, client.store(), project.lock());
        List<Difference> differences = differences(verification, client);
        List<LockCheck.Finding> findings = findings(project, differences, client);
        Terminal terminal = client.terminal();
        if (json.isOn()) print(verification, differences, findings, terminal);
        else print(differences, findings, terminal);
        boolean isWrong = findings.stream().anyMatch(LockCheck.Finding::isWrong);
        if (differences.isEmpty() && !isWrong) {
            terminal.say("verified " + Words.count(verification.packages().size(), "package")
                    + (isOffline ? "; the registry was not asked" : ""));
            return OK;
        }
        if (!differences.isEmpty()) {
            terminal.error("what is installed is not what is locked: " + Words.count(differences.size(), "difference"));
            terminal.hint("unpack everything anew: synapse pkg install --reinstall");
        }
        if (isWrong) terminal.error("a published version never changes: do not use this registry, or this lock file");
        return Failure.DATA;
    }

    private List<Difference> differences(Verification verification, Client client) {
        Installer installer = new Installer(verification.modules(), client.store());
        int missing = installer.missing(verification.packages()).size();
        try (Progress progress = new Progress(client.terminal(), missing)) {
            return verification.differences(() -> registry(client), progress::add);
        }
    }

    private Optional<Registry> registry(Client client) {
        return isOffline ? Optional.empty() : Optional.of(client.registry());
    }

    /** What differs on the disk is told also if the registry cannot be asked. */
    private List<LockCheck.Finding> findings(LockedProject project, List<Difference> differences, Client client) {
        if (isOffline) return List.of();
        try {
            return new LockCheck(client, project.lock()).findings();
        } catch (Failure failure) {
            if (differences.isEmpty()) throw failure;
            client.terminal().warn(failure.getMessage());
            return List.of();
        }
    }

    private static void print(List<Difference> differences, List<LockCheck.Finding> findings, Terminal terminal) {
        for (Difference difference : differences) {
            terminal.result(difference.kind().word() + " " + Words.clean(difference.place()));
        }
        for (LockCheck.Finding finding : findings) {
            terminal.warn(finding.locked().name() + " " + finding.locked().version() + ": " + finding.text());
        }
    }

    private static void print(
            Verification verification,
            List<Difference> differences,
            List<LockCheck.Finding> findings,
            Terminal terminal) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (Difference difference : differences) {
            files.add(Json.createObjectBuilder()
                    .add("package", difference.packageName())
                    .add("path", difference.path())
                    .add("kind", difference.kind().word()));
        }
        JsonArrayBuilder notices = Json.createArrayBuilder();
        findings.forEach(finding -> notices.add(finding.json()));
        JsonOption.print(
                Json.createObjectBuilder()
                        .add("packages", verification.packages().size())
                        .add("differences", files)
                        .add("notices", notices)
                        .build(),
                terminal);
    }
}
