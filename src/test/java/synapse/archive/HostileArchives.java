package synapse.archive;

import java.util.stream.Stream;

/** The table of archives that must be refused. */
public final class HostileArchives {
    private HostileArchives() {}

    public static Stream<HostileCase> all() {
        return Stream.of(
                        HostileGzips.gzips(),
                        HostileGzips.truncations(),
                        HostileNames.paths(),
                        HostileNames.manifests(),
                        HostileNames.twins(),
                        HostileNames.names(),
                        HostileHeaders.types(),
                        HostileHeaders.headers(),
                        HostileExtendedHeaders.malformed(),
                        HostileExtendedHeaders.values(),
                        HostileExtendedHeaders.globals(),
                        HostileExtendedHeaders.chains(),
                        HostileExtendedHeaders.sizes(),
                        HostileEnds.ends())
                .flatMap(each -> each);
    }
}
