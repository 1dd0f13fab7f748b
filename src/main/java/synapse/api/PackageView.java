package synapse.api;

import java.util.List;

/**
 * A package. Fields without a value are left out.
 *
 * @param owners usernames in alphabetical order
 * @param latest highest stable version that is not yanked; else highest pre-release that is not yanked; else absent
 * @param versions highest first
 * @param readmeHtml readme of the latest version as sanitised HTML
 * @param createdAt RFC 3339 in UTC, as {@code updatedAt}
 * @param seq number of the package's last journal entry
 */
public record PackageView(
        String name,
        String description,
        String author,
        String license,
        String homepage,
        String repository,
        List<String> keywords,
        List<String> owners,
        String latest,
        List<String> versions,
        NoticeView deprecated,
        String readmeHtml,
        String createdAt,
        String updatedAt,
        long seq) {}
