package synapse.catalog;

import java.util.List;
import synapse.api.PackageView;

/** The document of one package, from its row and what belongs to it. */
final class PackageDocument {
    private PackageDocument() {}

    /**
     * Makes it.
     * @param versions highest first
     * @param readmeHtml of the latest version, empty if it has none
     */
    static PackageView of(PublishedPackage published, List<String> owners, List<String> versions, String readmeHtml) {
        Description said = published.description();
        return new PackageView(
                published.name(),
                Text.orNull(said.description()),
                Text.orNull(said.author()),
                Text.orNull(said.license()),
                Text.orNull(said.homepage()),
                Text.orNull(said.repository()),
                said.keywords(),
                owners,
                published.latestVersion().orElse(null),
                versions,
                published.deprecatedView(),
                Text.orNull(readmeHtml),
                published.createdAt().toString(),
                published.updatedAt().toString(),
                published.lastSeq());
    }
}
