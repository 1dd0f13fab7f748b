package synapse.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version this is; the build writes it into the jar. */
final class VersionOfClient implements IVersionProvider {
    static String text() {
        return Optional.ofNullable(VersionOfClient.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"synapse " + text()};
    }
}
