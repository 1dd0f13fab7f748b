package synapse.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.api.IndexView;
import synapse.api.NoticeView;
import synapse.api.VersionView;
import synapse.api.VersionsView;
import synapse.api.YankView;
import synapse.semver.Version;

/** A version as the payloads of its journal entries tell it. */
final class RebuiltVersion {
    private final long seq;
    private final JsonNode published;
    private String state = "published";
    private YankView yanked; // null: not yanked
    private NoticeView deprecated; // null: not deprecated
    private String deletionReason; // null: not deleted, or nothing was said

    RebuiltVersion(long seq, JsonNode published) {
        this.seq = seq;
        this.published = published;
    }

    /** Takes in what happened to the version after it was published. */
    void apply(JsonNode change) {
        switch (change.path("type").asText()) {
            case "version.yanked" -> yank(new YankView(text(change, "reason"), text(change, "replacement")));
            case "version.unyanked" -> unyank();
            case "version.deprecated" ->
                deprecated = new NoticeView(text(change, "message"), text(change, "replacement"));
            case "version.undeprecated" -> deprecated = null;
            case "version.deleted" -> delete(text(change, "reason"));
            default -> throw new AssertionError("unexpected " + change);
        }
    }

    private void yank(YankView said) {
        state = "yanked";
        yanked = said;
    }

    private void unyank() {
        state = "published";
        yanked = null;
    }

    private void delete(String reason) {
        state = "deleted";
        yanked = null;
        deprecated = null;
        deletionReason = reason;
    }

    /** Returns a text of a payload, null if it is not there. */
    static String text(JsonNode payload, String field) {
        return payload.path(field).asText(null);
    }

    long seq() {
        return seq;
    }

    Version number() {
        return Version.parse(text());
    }

    String text() {
        return published.path("version").asText();
    }

    String name() {
        return published.path("package").asText();
    }

    String state() {
        return state;
    }

    boolean isDeleted() {
        return state.equals("deleted");
    }

    /** Returns why it was yanked or deleted. */
    String reason() {
        return yanked == null ? deletionReason : yanked.reason();
    }

    YankView yanked() {
        return yanked;
    }

    NoticeView deprecated() {
        return deprecated;
    }

    JsonNode manifest() {
        return published.path("manifest");
    }

    String sha256() {
        return published.path("sha256").asText();
    }

    long size() {
        return published.path("size").asLong();
    }

    String publishedAt() {
        return published.path("at").asText();
    }

    String publisher() {
        return published.path("actor").asText();
    }

    /** Returns a text of the manifest, null if it is not there. */
    String said(String field) {
        return text(manifest(), field);
    }

    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        manifest().path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
        return keywords;
    }

    Map<String, String> ranges(String field) {
        Map<String, String> ranges = new LinkedHashMap<>();
        manifest()
                .path(field)
                .properties()
                .forEach(one -> ranges.put(one.getKey(), one.getValue().asText()));
        return ranges;
    }

    VersionsView.Row toVersionsRow() {
        return new VersionsView.Row(text(), sha256(), size(), publishedAt(), yanked, deprecated);
    }

    IndexView.Row toIndexRow() {
        return new IndexView.Row(
                text(), sha256(), size(), publishedAt(), seq, ranges("dependencies"), yanked, deprecated);
    }

    VersionView toView(long packageSeq) {
        return new VersionView(
                name(),
                text(),
                said("description"),
                said("author"),
                said("license"),
                said("homepage"),
                said("repository"),
                keywords(),
                ranges("dependencies"),
                ranges("dev_dependencies"),
                sha256(),
                size(),
                publishedAt(),
                publisher(),
                yanked,
                deprecated,
                "/api/v1/packages/" + name() + "/" + text() + "/tarball",
                packageSeq);
    }
}
