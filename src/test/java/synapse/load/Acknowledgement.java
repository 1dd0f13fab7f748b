package synapse.load;

/**
 * What the registry promised: this version is there, with these bytes, published by this journal entry.
 *
 * @param sha256 lower-case hex
 */
public record Acknowledgement(String name, String version, String sha256, long seq) {
    private static final String SEPARATOR = "\t";

    /** Reads what {@link #line} wrote. */
    static Acknowledgement parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Acknowledgement(parts[0], parts[1], parts[2], Long.parseLong(parts[3]));
    }

    /** Returns one line, without its end. */
    String line() {
        return String.join(SEPARATOR, name, version, sha256, Long.toString(seq));
    }

    /** Returns the version for people, which also tells it from every other. */
    String display() {
        return name + " " + version;
    }
}
