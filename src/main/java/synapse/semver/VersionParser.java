package synapse.semver;

/** Reads the text of one version from left to right, once; stops at the first character that is wrong. */
final class VersionParser {
    private static final String TOO_LONG = "a version has at most " + Version.MAX_LENGTH + " characters";
    private static final String NUMBER_MISSING = "a number must stand here (no \"v\", no space)";
    private static final String LEADING_ZERO = "a number has no leading zero";
    private static final String NUMBER_TOO_BIG = "a number is at most " + Version.MAX_NUMBER;
    private static final String DOT_MISSING = "a dot and a number must follow, as in 1.2.3";
    private static final String BAD_PRE_RELEASE =
            "a pre-release is letters, digits and hyphens between dots, its numbers without leading zero";
    private static final String BAD_BUILD = "build metadata is letters, digits and hyphens between dots";
    private static final String BAD_END = "only a pre-release (-rc.1) or build metadata (+5) may follow the numbers";

    private final String text;
    private int at;
    private String fault = "";
    private long major;
    private long minor;
    private long patch;
    private int coreEnd;
    private int keyEnd;

    VersionParser(String text) {
        this.text = text;
    }

    /** Reads all; returns false if the text is no version, then {@link #refusal()} says why. */
    boolean read() {
        if (text.length() > Version.MAX_LENGTH) {
            return fails(Version.MAX_LENGTH, TOO_LONG);
        }
        return readWhole();
    }

    /** Does the same at any length. */
    boolean readWhole() {
        return readCore() && readPreRelease() && readBuild() && (at == text.length() || fails(at, BAD_END));
    }

    Version version() {
        return new Version(text, major, minor, patch, coreEnd, keyEnd);
    }

    InvalidVersionException refusal() {
        return new InvalidVersionException(text, at, fault);
    }

    private boolean readCore() {
        major = readNumber();
        if (major < 0 || !readDot()) {
            return false;
        }
        minor = readNumber();
        if (minor < 0 || !readDot()) {
            return false;
        }
        patch = readNumber();
        coreEnd = at;
        return patch >= 0;
    }

    private boolean readDot() {
        if (!sees('.')) {
            return fails(at, DOT_MISSING);
        }
        at++;
        return true;
    }

    /** Reads a number; returns -1 and notes the fault if there is none, or a wrong one. */
    private long readNumber() {
        int end = Identifiers.digitsEnd(text, at, text.length());
        long number = Identifiers.number(text, at, end);
        if (end == at) {
            fails(at, NUMBER_MISSING);
        } else if (end > at + 1 && text.charAt(at) == '0') {
            fails(at, LEADING_ZERO);
        } else if (number > Version.MAX_NUMBER) {
            fails(at, NUMBER_TOO_BIG);
        } else {
            at = end;
            return number;
        }
        return -1;
    }

    private boolean readPreRelease() {
        if (sees('-')) {
            int end = Identifiers.preReleaseEnd(text, at + 1, text.length());
            if (end < 0) {
                return fails(~end, BAD_PRE_RELEASE);
            }
            at = end;
        }
        keyEnd = at;
        return true;
    }

    private boolean readBuild() {
        if (sees('+')) {
            int end = Identifiers.buildEnd(text, at + 1, text.length());
            if (end < 0) {
                return fails(~end, BAD_BUILD);
            }
            at = end;
        }
        return true;
    }

    private boolean sees(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private boolean fails(int offset, String reason) {
        at = offset;
        fault = reason;
        return false;
    }
}
