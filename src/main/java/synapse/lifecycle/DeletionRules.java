package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import synapse.catalog.Dependent;
import synapse.catalog.Dependents;
import synapse.catalog.PackageVersion;
import synapse.config.Setting;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.Version;

/**
 * Who may delete which version: an administrator any with a reason; an owner one that was published a short while ago and
 * that no other package needs. A dependency counts if it is of a version that is not deleted, for running or developing,
 * and its range has the version in question.
 */
@ApplicationScoped
public class DeletionRules {
    private static final int SHOWN = 3;

    private CurrentCaller caller;
    private PackageChanges changes;
    private Dependents dependents;

    public DeletionRules() {} // for the container

    @Inject
    public DeletionRules(CurrentCaller caller, PackageChanges changes, Dependents dependents) {
        this.caller = caller;
        this.changes = changes;
        this.dependents = dependents;
    }

    /** Returns how long after its publication owners may delete a version ({@code REGISTRY_DELETE_WINDOW}). */
    public static Duration window() {
        return new Setting("registry.delete.window").duration();
    }

    /** @throws RegistryException why the actor may not delete the version */
    void check(PackageChange change, PackageVersion version, String reason) {
        boolean administrator =
                change.actor().isAdministrator() && change.actor().may(Scope.ADMIN);
        if (administrator && !reason.isEmpty()) return;
        String display = change.published().name() + " " + version.version();
        if (administrator && !changes.isOwner(change)) throw reasonMissing(display);
        changes.requireOwner(change);
        caller.require(Scope.YANK);
        requireYoung(display, version.publishedAt(), change.at());
        requireNotNeeded(display, dependents.on(change.published(), Version.parse(version.version()), SHOWN + 1));
    }

    private static RegistryException reasonMissing(String display) {
        return new RegistryException(
                ProblemType.INVALID_REQUEST,
                "an administrator who deletes %s says why: add ?reason=, which will stand in the public journal"
                        .formatted(display));
    }

    private static void requireYoung(String display, Instant publishedAt, Instant now) {
        Instant end = publishedAt.plus(window());
        if (now.isBefore(end)) return;
        throw new RegistryException(
                ProblemType.DELETION_TOO_LATE,
                "%s was published at %s, and its owners could delete it until %s; yank it, or ask an administrator"
                        .formatted(display, publishedAt, end));
    }

    private static void requireNotNeeded(String display, List<Dependent> found) {
        if (found.isEmpty()) return;
        String names = found.stream().limit(SHOWN).map(Dependent::display).collect(Collectors.joining(", "));
        throw new RegistryException(
                ProblemType.VERSION_NEEDED,
                "%s is needed by %s%s; yank it, or ask an administrator"
                        .formatted(display, names, found.size() > SHOWN ? " and others" : ""));
    }
}
