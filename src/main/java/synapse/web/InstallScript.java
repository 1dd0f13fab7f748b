package synapse.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import synapse.archive.Digest;

/** The script that installs the client: a file in the WAR with holes. */
final class InstallScript {
    private static final String FOLDER = "/WEB-INF/client/";

    private final ServletContext files;

    InstallScript(ServletContext files) {
        this.files = files;
    }

    /** Returns the script for those who reach the registry at an address. */
    String text(PublicAddress address, Digest jar) throws IOException {
        return read("install.sh")
                .replace("@REGISTRY@", quoted(address.text()))
                .replace("@VERSION@", quoted(Release.version()))
                .replace("@SHA256@", quoted(jar.hex()))
                .replace("@LAUNCHER@", read("synapse").stripTrailing())
                .replace("@LAUNCHER_OF_WINDOWS@", read("synapse.cmd").stripTrailing() + "\r");
    }

    /** Returns a text as one word of the shell. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private String read(String name) throws IOException {
        try (InputStream in = files.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
