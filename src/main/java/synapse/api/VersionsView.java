package synapse.api;

import java.util.List;

/** All versions of a package, highest first. */
public record VersionsView(String name, List<Row> versions, long seq) {

    /** One version; {@code yanked} and {@code deprecated} are absent if it is neither. */
    public record Row(
            String version, String sha256, long size, String publishedAt, YankView yanked, NoticeView deprecated) {}
}
