package synapse.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import synapse.audit.AuditLog;
import synapse.catalog.PackageVersion;
import synapse.catalog.PublishedPackage;
import synapse.identity.Caller;
import synapse.journal.Change;
import synapse.journal.Journal;

/**
 * A change under way, in one transaction: the package's row is locked, and what has changed is noted as the last thing.
 *
 * @param at the time of the change, whole milliseconds, never before the package's last change
 */
record PackageChange(PublishedPackage published, Caller actor, Instant at, Journal journal) {
    /** Writes the journal entry of a change of the package; a detail that is empty is left out. */
    void note(String type, Map<String, String> details) {
        append(type, null, details);
    }

    /** Writes the journal entry of a change of one version; returns its number. */
    long note(String type, PackageVersion version, Map<String, String> details) {
        return append(type, version.version(), details);
    }

    private long append(String type, String version, Map<String, String> details) {
        published.touch(at);
        Change change = Change.ofPackage(
                type,
                published.name(),
                version,
                actor.getName(),
                at,
                payload -> details.forEach((field, text) -> {
                    if (!text.isEmpty()) payload.put(field, text);
                }));
        long seq = journal.append(List.of(change));
        published.changedAt(seq);
        tell(change, seq);
        return seq;
    }

    private static void tell(Change change, long seq) {
        String what = change.version() == null ? change.packageName() : change.packageName() + " " + change.version();
        AuditLog.tellCommitted(
                "changed", () -> "%s: %s by %s, seq %d".formatted(change.type(), what, change.actor(), seq));
    }
}
