package synapse.lifecycle;

import synapse.api.DeprecationRequest;
import synapse.api.YankRequest;
import synapse.catalog.Notice;
import synapse.manifest.InvalidNameException;
import synapse.manifest.PackageName;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;

/** Reads what is said with a yank or a deprecation; every fault at once. */
final class NoticeReader {
    private static final String REPLACEMENT = "replacement";

    private final Remarks remarks = new Remarks();
    private final PackageName name;

    private NoticeReader(PackageName name) {
        this.name = name;
    }

    /** Reads a yank: the reason, and another version of the package instead. */
    static Notice of(YankRequest said, PackageName name, Version version) {
        NoticeReader reader = new NoticeReader(name);
        String reason = reader.remarks.optional("reason", said.reason());
        return reader.notice(reason, reader.version(replacement(said.replacement()), version));
    }

    /** Reads the deprecation of a package: the message, and another package instead. */
    static Notice of(DeprecationRequest said, PackageName name) {
        NoticeReader reader = new NoticeReader(name);
        String message = reader.remarks.required("message", said.message());
        return reader.notice(message, reader.packageName(replacement(said.replacement())));
    }

    /** Reads the deprecation of a version: the message, and another version or another package instead. */
    static Notice of(DeprecationRequest said, PackageName name, Version version) {
        NoticeReader reader = new NoticeReader(name);
        String message = reader.remarks.required("message", said.message());
        String text = replacement(said.replacement());
        return reader.notice(message, Version.isValid(text) ? reader.version(text, version) : reader.packageName(text));
    }

    private static String replacement(String given) {
        return given == null ? "" : given;
    }

    private Notice notice(String text, String replacement) {
        remarks.check();
        return new Notice(text, replacement);
    }

    private String version(String text, Version self) {
        if (text.isEmpty()) return text;
        try {
            if (Version.parse(text).key().equals(self.key())) {
                remarks.refuse(REPLACEMENT, "self-replacement", "is the version itself; name another one");
            }
        } catch (InvalidVersionException e) {
            remarks.refuse(REPLACEMENT, "invalid-version", "must be a version of " + name + ": " + e.getMessage());
        }
        return text;
    }

    private String packageName(String text) {
        if (text.isEmpty()) return text;
        try {
            if (PackageName.of(text).canonical().equals(name.canonical())) {
                remarks.refuse(REPLACEMENT, "self-replacement", "is the package itself; name another one");
            }
        } catch (InvalidNameException e) {
            remarks.refuse(REPLACEMENT, "invalid-name", "must be a package: " + e.getMessage());
        }
        return text;
    }
}
