package synapse.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** An archive that must be refused, why, and a part of the sentence that it must be refused with. */
public final class HostileCase {
    private final String title;
    private final String sentence;
    private final byte[] gz;

    private HostileCase(String title, String sentence, byte... gz) {
        this.title = title;
        this.sentence = sentence;
        this.gz = gz;
    }

    static HostileCase hostile(String title, String sentence, byte... gz) {
        return new HostileCase(title, sentence, gz);
    }

    /** An archive that still lacks its end marker. */
    static HostileCase hostile(String title, String sentence, HostileTar tar) {
        return hostile(title, sentence, tar.end().gz());
    }

    public String sentence() {
        return sentence;
    }

    public InputStream open() {
        return new ByteArrayInputStream(gz);
    }

    @Override
    public String toString() {
        return title;
    }
}
