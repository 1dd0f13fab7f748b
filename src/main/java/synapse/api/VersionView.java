package synapse.api;

import java.util.List;
import java.util.Map;

/**
 * A version. Fields without a value are left out.
 *
 * @param dependencies package name to range
 * @param sha256 lower-case hex of the archive
 * @param size of the archive in bytes
 * @param publishedAt RFC 3339 in UTC
 * @param tarballUrl path of the archive on this server
 * @param seq number of the package's last journal entry
 */
public record VersionView(
        String name,
        String version,
        String description,
        String author,
        String license,
        String homepage,
        String repository,
        List<String> keywords,
        Map<String, String> dependencies,
        Map<String, String> devDependencies,
        String sha256,
        long size,
        String publishedAt,
        String publishedBy,
        YankView yanked,
        NoticeView deprecated,
        String tarballUrl,
        long seq) {}
