package synapse.semver;

import static java.util.Objects.requireNonNull;

/**
 * Version of a package after Semantic Versioning 2.0.0, read strictly: no leading {@code v}, no white space, at most
 * {@value #MAX_LENGTH} characters, major, minor and patch at most {@value #MAX_NUMBER}. Numeric pre-release identifiers
 * have no leading zero (item 9) and no upper limit but the length.
 *
 * <p>The order is precedence (item 11) and equality is equality of the text, so the order is not consistent with
 * equals: {@code 1.0.0+a} and {@code 1.0.0+b} compare as 0 and are not equal. Use {@link #key()} where the two are one.
 */
public final class Version implements Comparable<Version> {
    /** Greatest length of a version in characters. */
    public static final int MAX_LENGTH = 256;

    /** Greatest major, minor or patch number: 2<sup>53</sup> - 1, which every client reads exactly. */
    public static final long MAX_NUMBER = 9_007_199_254_740_991L;

    private final String text;
    private final long major;
    private final long minor;
    private final long patch;
    private final int coreEnd; // the text before it is major.minor.patch
    private final int keyEnd; // the text before it is the version without build metadata

    Version(String text, long major, long minor, long patch, int coreEnd, int keyEnd) {
        this.text = text;
        this.major = major;
        this.minor = minor;
        this.patch = patch;
        this.coreEnd = coreEnd;
        this.keyEnd = keyEnd;
    }

    /**
     * Reads a version, in time linear in its length (SemVer 2.0.0, items 2, 9 and 10).
     *
     * @throws InvalidVersionException if {@code text} is longer than 256 characters or not SemVer; carries the offset
     */
    public static Version parse(String text) {
        var parser = new VersionParser(requireNonNull(text, "text"));
        if (!parser.read()) {
            throw parser.refusal();
        }
        return parser.version();
    }

    /** Makes a version of a text that is right but for its length: what follows a long version is longer still. */
    static Version ofKey(String key) {
        var parser = new VersionParser(key);
        if (!parser.readWhole()) {
            throw parser.refusal();
        }
        return parser.version();
    }

    /** Returns whether {@link #parse} would accept {@code text}; throws nothing. */
    public static boolean isValid(String text) {
        return new VersionParser(requireNonNull(text, "text")).read();
    }

    /** Returns the first number, 0 to {@value #MAX_NUMBER}. */
    public long major() {
        return major;
    }

    /** Returns the second number, 0 to {@value #MAX_NUMBER}. */
    public long minor() {
        return minor;
    }

    /** Returns the third number, 0 to {@value #MAX_NUMBER}. */
    public long patch() {
        return patch;
    }

    /** Returns the pre-release without its hyphen, such as {@code rc.1} (item 9); empty if there is none. */
    public String preRelease() {
        return isPreRelease() ? text.substring(coreEnd + 1, keyEnd) : "";
    }

    /** Returns the build metadata without its plus sign, such as {@code 20260101} (item 10); empty if there is none. */
    public String build() {
        return keyEnd == text.length() ? "" : text.substring(keyEnd + 1);
    }

    /** Returns whether there is a pre-release; such a version is lower than the same without (item 11.3). */
    public boolean isPreRelease() {
        return keyEnd > coreEnd;
    }

    /** Returns whether major, minor and patch are those of {@code other}; pre-release and build do not count. */
    public boolean hasSameCoreAs(Version other) {
        return patch == other.patch && minor == other.minor && major == other.major;
    }

    /** Returns the text as it was given, with build metadata. */
    public String text() {
        return text;
    }

    /** Returns the text without build metadata: what a registry holds unique within a package. */
    public String key() {
        return text.substring(0, keyEnd);
    }

    /** Compares by precedence (item 11), without allocation; build metadata does not count (item 10). */
    @Override
    public int compareTo(Version other) {
        if (major != other.major) {
            return major < other.major ? -1 : 1;
        }
        if (minor != other.minor) {
            return minor < other.minor ? -1 : 1;
        }
        if (patch != other.patch) {
            return patch < other.patch ? -1 : 1;
        }
        if (!isPreRelease() || !other.isPreRelease()) {
            return Boolean.compare(other.isPreRelease(), isPreRelease());
        }
        return Identifiers.compare(text, coreEnd + 1, keyEnd, other.text, other.coreEnd + 1, other.keyEnd);
    }

    /** Returns whether the other is a version with the same text, build metadata included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && text.equals(version.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
