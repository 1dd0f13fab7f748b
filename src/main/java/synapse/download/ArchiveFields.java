package synapse.download;

import java.util.Map;
import synapse.catalog.StoredArchive;

/** The header fields of every answer about an archive. */
final class ArchiveFields {
    private ArchiveFields() {}

    static Map<String, String> of(StoredArchive archive) {
        return Map.of(
                "ETag",
                '"' + archive.digest().hex() + '"',
                "Content-Type",
                "application/gzip",
                "Accept-Ranges",
                "bytes",
                "Repr-Digest",
                "sha-256=:" + archive.digest().base64() + ":",
                "Content-Disposition",
                "attachment; filename=\"" + archive.fileName() + "\"",
                "Cache-Control",
                "public, max-age=31536000, immutable");
    }
}
