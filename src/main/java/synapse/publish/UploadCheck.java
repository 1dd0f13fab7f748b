package synapse.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveReader;
import synapse.archive.EntryPath;
import synapse.archive.InvalidArchiveException;
import synapse.catalog.NewVersion;
import synapse.database.Clock;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.readme.Readme;
import synapse.readme.ReadmeRenderer;
import synapse.readme.ReadmeSource;
import synapse.wire.CanonicalJson;
import synapse.wire.Json;

/** Checks a spooled archive from end to end and reads from it what will be stored beside it. */
@ApplicationScoped
public class UploadCheck {
    private static final int MAX_README_BYTES = 512 * 1024;
    private static final int MAX_CANONICAL_CHARS = 1_000_000;
    private static final int MAX_DEPENDENCY_CHARS = 64 * 1024;

    private UploadSpool spool;
    private ReadmeRenderer readmes;

    public UploadCheck() {} // for the container

    @Inject
    public UploadCheck(UploadSpool spool, ReadmeRenderer readmes) {
        this.spool = spool;
        this.readmes = readmes;
    }

    /** @throws RegistryException if the archive or its manifest is not acceptable, or differs from what was said of it */
    NewVersion check(SpooledFile file, Metadata said) throws IOException {
        ArchiveReader reader = new ArchiveReader(ArchiveLimits.standard().withMaxPackedBytes(spool.maxBytes()));
        Manifest manifest = new ManifestReader().read(manifest(reader, file));
        said.refuseUnlessAgreeing(manifest);
        refuseUnpublishable(manifest);
        refuseUnlessJournalled(manifest);
        refuseLongDependencies(manifest);
        Readme readme = readme(reader, file, manifest);
        return new NewVersion(manifest, file.digest(), file.sizeBytes(), readme, Clock.now());
    }

    private static byte[] manifest(ArchiveReader reader, SpooledFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return reader.check(in).manifest();
        }
    }

    private static void refuseUnpublishable(Manifest manifest) {
        if (manifest.isPrivate()) {
            throw new RegistryException(
                    ProblemType.PRIVATE_PACKAGE,
                    manifest.name() + " is marked \"private\" in synapse.json; remove that to publish it");
        }
        if (manifest.name().isReserved()) {
            throw new RegistryException(
                    ProblemType.NAME_RESERVED, "the name " + manifest.name() + " is reserved; choose another");
        }
    }

    /** Each version's dependencies stand in the index of the package, which is one document. */
    private static void refuseLongDependencies(Manifest manifest) {
        int length = manifest.dependencies().stream()
                .mapToInt(found ->
                        found.name().text().length() + found.range().text().length())
                .sum();
        if (length > MAX_DEPENDENCY_CHARS) {
            throw new RegistryException(
                    ProblemType.INVALID_MANIFEST,
                    "names and ranges of the dependencies have %d characters, %d are allowed; depend on less"
                            .formatted(length, MAX_DEPENDENCY_CHARS));
        }
    }

    /** The journal keeps the canonical form, in which numbers can be longer than they were written. */
    private static void refuseUnlessJournalled(Manifest manifest) throws IOException {
        int length = CanonicalJson.of(Json.mapper().readTree(manifest.json())).length();
        if (length > MAX_CANONICAL_CHARS) {
            throw new RegistryException(
                    ProblemType.INVALID_MANIFEST,
                    "synapse.json has %d characters in canonical form (RFC 8785), %d are allowed; leave fields out"
                            .formatted(length, MAX_CANONICAL_CHARS));
        }
    }

    private Readme readme(ArchiveReader reader, SpooledFile file, Manifest manifest) throws IOException {
        if (manifest.readme().isEmpty()) return Readme.NONE;
        String text = text(reader, file, manifest);
        return new Readme(
                text,
                readmes.render(new ReadmeSource(manifest.readme(), text, manifest.repository()))
                        .orElse(""));
    }

    /** Returns the readme that the manifest names; malformed bytes and U+0000 become U+FFFD, which text columns can hold. */
    private static String text(ArchiveReader reader, SpooledFile file, Manifest manifest) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = reader.file(in, new EntryPath(manifest.readme()), MAX_README_BYTES)
                    .orElseThrow(() -> new InvalidArchiveException("synapse.json names the readme " + manifest.readme()
                            + ", but the archive has no such file"));
            return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        }
    }
}
