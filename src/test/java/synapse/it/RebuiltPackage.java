package synapse.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import synapse.api.IndexView;
import synapse.api.PackageView;
import synapse.api.VersionsView;
import synapse.manifest.PackageName;

/** A package as the payloads of its journal entries tell it. */
final class RebuiltPackage {
    private final List<RebuiltVersion> versions = new ArrayList<>();
    private final JsonNode created;

    RebuiltPackage(JsonNode created) {
        this.created = created;
    }

    void add(RebuiltVersion version) {
        versions.add(version);
    }

    PackageName name() {
        return PackageName.of(created.path("package").asText());
    }

    String owner() {
        return created.path("owner").asText();
    }

    String createdAt() {
        return created.path("at").asText();
    }

    String updatedAt() {
        return versions.get(versions.size() - 1).publishedAt();
    }

    long lastSeq() {
        return versions.get(versions.size() - 1).seq();
    }

    /** Returns the versions, highest first. */
    List<RebuiltVersion> versions() {
        return versions.stream()
                .sorted(Comparator.comparing(RebuiltVersion::number).reversed())
                .toList();
    }

    /** Returns the highest stable version, else the highest pre-release. */
    RebuiltVersion latest() {
        return versions().stream()
                .filter(one -> !one.number().isPreRelease())
                .findFirst()
                .orElseGet(() -> versions().get(0));
    }

    PackageView toView() {
        RebuiltVersion latest = latest();
        return new PackageView(
                name().text(),
                latest.said("description"),
                latest.said("author"),
                latest.said("license"),
                latest.said("homepage"),
                latest.said("repository"),
                latest.keywords(),
                List.of(owner()),
                latest.text(),
                versions().stream().map(RebuiltVersion::text).toList(),
                null,
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
        return new IndexView(name().text(), "active", lastSeq(), rows);
    }
}
