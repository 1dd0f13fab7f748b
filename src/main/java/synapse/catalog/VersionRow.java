package synapse.catalog;

import java.time.Instant;
import synapse.api.IndexView;
import synapse.api.NoticeView;
import synapse.api.VersionsView;
import synapse.api.YankView;

/** The columns of a version that lists of versions show; made by the query, without an entity. Texts may be null. */
public record VersionRow(
        String version,
        String checksum,
        long sizeBytes,
        Instant publishedAt,
        long publishedSeq,
        VersionState state,
        String yankReason,
        String yankReplacement,
        String deprecatedMessage,
        String deprecatedReplacement,
        String dependenciesJson) {

    YankView yanked() {
        return state == VersionState.YANKED ? new YankView(yankReason, yankReplacement) : null;
    }

    NoticeView deprecated() {
        return deprecatedMessage == null ? null : new NoticeView(deprecatedMessage, deprecatedReplacement);
    }

    VersionsView.Row toVersionsRow() {
        return new VersionsView.Row(version, checksum, sizeBytes, publishedAt.toString(), yanked(), deprecated());
    }

    IndexView.Row toIndexRow() {
        return new IndexView.Row(
                version,
                checksum,
                sizeBytes,
                publishedAt.toString(),
                publishedSeq,
                StoredJson.ranges(dependenciesJson),
                yanked(),
                deprecated());
    }
}
