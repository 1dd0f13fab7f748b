package synapse.it;

import static synapse.it.RebuiltVersion.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import synapse.api.IndexView;
import synapse.api.NoticeView;
import synapse.api.PackageView;
import synapse.api.VersionsView;
import synapse.manifest.PackageName;

/** A package as the payloads of its journal entries tell it. */
final class RebuiltPackage {
    private final Map<String, RebuiltVersion> versions = new TreeMap<>();
    private final TreeSet<String> owners = new TreeSet<>();
    private final JsonNode created;
    private String owner;
    private NoticeView deprecated; // null: not deprecated
    private String updatedAt;
    private long lastSeq;

    RebuiltPackage(JsonNode created) {
        this.created = created;
        owner = created.path("owner").asText();
        owners.add(owner);
    }

    /** Takes in an entry after the one that made the package. */
    void apply(long seq, JsonNode change) {
        lastSeq = seq;
        updatedAt = change.path("at").asText();
        switch (change.path("type").asText()) {
            case "version.published" -> versions.put(text(change, "version"), new RebuiltVersion(seq, change));
            case "owner.added" -> owners.add(text(change, "user"));
            case "owner.removed" -> removeOwner(text(change, "user"), text(change, "owner"));
            case "package.transferred" -> transfer(text(change, "owner"));
            case "package.deprecated" ->
                deprecated = new NoticeView(text(change, "message"), text(change, "replacement"));
            case "package.undeprecated" -> deprecated = null;
            default -> versions.get(text(change, "version")).apply(change);
        }
    }

    private void removeOwner(String user, String first) {
        owners.remove(user);
        owner = first;
    }

    private void transfer(String to) {
        owners.clear();
        owners.add(to);
        owner = to;
    }

    PackageName name() {
        return PackageName.of(text(created, "package"));
    }

    /** Returns the one of the owners who stands in the package's row. */
    String owner() {
        return owner;
    }

    Collection<String> owners() {
        return owners;
    }

    NoticeView deprecated() {
        return deprecated;
    }

    String createdAt() {
        return text(created, "at");
    }

    String updatedAt() {
        return updatedAt;
    }

    long lastSeq() {
        return lastSeq;
    }

    /** Returns all versions, deleted ones included. */
    Collection<RebuiltVersion> allVersions() {
        return versions.values();
    }

    /** Returns the versions that are not deleted, highest first. */
    List<RebuiltVersion> versions() {
        return versions.values().stream()
                .filter(one -> !one.isDeleted())
                .sorted(Comparator.comparing(RebuiltVersion::number).reversed())
                .toList();
    }

    /** Returns the highest stable version that is not yanked, else the highest such pre-release. */
    Optional<RebuiltVersion> latest() {
        List<RebuiltVersion> available =
                versions().stream().filter(one -> one.yanked() == null).toList();
        return available.stream()
                .filter(one -> !one.number().isPreRelease())
                .findFirst()
                .or(() -> available.stream().findFirst());
    }

    /** Returns what the latest version says, null if there is none or it says nothing. */
    String said(String field) {
        return latest().map(latest -> latest.said(field)).orElse(null);
    }

    List<String> keywords() {
        return latest().map(RebuiltVersion::keywords).orElse(List.of());
    }

    PackageView toView() {
        return new PackageView(
                name().text(),
                said("description"),
                said("author"),
                said("license"),
                said("homepage"),
                said("repository"),
                keywords(),
                List.copyOf(owners),
                latest().map(RebuiltVersion::text).orElse(null),
                versions().stream().map(RebuiltVersion::text).toList(),
                deprecated,
                null,
                createdAt(),
                updatedAt(),
                lastSeq());
    }

    VersionsView toVersionsView() {
        List<VersionsView.Row> rows =
                versions().stream().map(RebuiltVersion::toVersionsRow).toList();
        return new VersionsView(name().text(), rows, lastSeq());
    }

    IndexView toIndexView() {
        List<IndexView.Row> rows =
                versions().stream().map(RebuiltVersion::toIndexRow).toList();
        return new IndexView(name().text(), deprecated == null ? "active" : "deprecated", lastSeq(), rows);
    }
}
