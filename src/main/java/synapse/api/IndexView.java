package synapse.api;

import java.util.List;
import java.util.Map;

/**
 * Everything that a resolver needs of a package.
 *
 * @param status {@code active}, or {@code deprecated} if the whole package is
 * @param seq number of the package's last journal entry
 * @param versions highest first
 */
public record IndexView(String name, String status, long seq, List<Row> versions) {

    /** One version; {@code publishedSeq} is the number of the journal entry that published it. */
    public record Row(
            String version,
            String sha256,
            long size,
            String publishedAt,
            long publishedSeq,
            Map<String, String> dependencies,
            YankView yanked,
            NoticeView deprecated) {}
}
