package synapse.manifest;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names no one may publish: those that would pass for a part of the registry or of a language, those a client uses as
 * folders, and the device names of Windows, which cannot be folders there (with any extension, in any scope).
 */
final class ReservedNames {
    private static final Set<String> SCOPES = Set.of("core", "registry", "std", "synapse");

    private static final Set<String> NAMES = Set.of(
            "alloc",
            "builtins",
            "core",
            "favicon-ico",
            "node-modules",
            "registry",
            "std",
            "stdlib",
            "synapse",
            "synapse-cli",
            "synapse-json",
            "synapse-lock",
            "synapse-modules",
            "synapse-registry");

    private static final Set<String> WINDOWS_DEVICES = Set.of("aux", "con", "nul", "prn");
    private static final Pattern WINDOWS_PORT = Pattern.compile("(com|lpt)[0-9]");

    private ReservedNames() {}

    /** Compares by the canonical form, so that no other spelling slips through. */
    static boolean contains(PackageName name) {
        String canonical = name.canonical();
        return NAMES.contains(canonical)
                || name.scope().filter(SCOPES::contains).isPresent()
                || isWindowsDevice(canonical.substring(canonical.indexOf('/') + 1), name.text());
    }

    private static boolean isWindowsDevice(String canonical, String text) {
        String base = text.substring(text.indexOf('/') + 1).split("\\.", 2)[0];
        return isDevice(canonical) || isDevice(base);
    }

    private static boolean isDevice(String base) {
        return WINDOWS_DEVICES.contains(base) || WINDOWS_PORT.matcher(base).matches();
    }
}
