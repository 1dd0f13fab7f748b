package synapse.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells files that hold a secret, as far as name and first line say so. What is published cannot be taken back. */
final class Secrets {
    private static final int HEAD_BYTES = 512;
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----.*|PuTTY-User-Key-File-.*", Pattern.DOTALL);

    private static final IgnoreRules NAMES = IgnoreRules.of(
            "",
            List.of(
                    ".env*",
                    "!.env.example",
                    "!.env.sample",
                    "!.env.template",
                    "*.pem",
                    "*.key",
                    "*.p12",
                    "*.pfx",
                    "*.jks",
                    "*.keystore",
                    "*.ppk",
                    "id_rsa*",
                    "id_dsa*",
                    "id_ecdsa*",
                    "id_ed25519*",
                    "!id_*.pub",
                    ".npmrc",
                    ".pypirc",
                    ".netrc",
                    "_netrc",
                    ".git-credentials",
                    ".htpasswd",
                    "credentials*",
                    "!*.syn"));

    private Secrets() {}

    static boolean isOne(String path, Path file) throws IOException {
        String name = path.toLowerCase(Locale.ROOT);
        return NAMES.verdict(name, false).orElse(false) || isPrivateKey(file);
    }

    private static boolean isPrivateKey(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return PRIVATE_KEY
                    .matcher(head.replaceFirst("^\uFEFF", "").stripLeading())
                    .matches();
        }
    }
}
