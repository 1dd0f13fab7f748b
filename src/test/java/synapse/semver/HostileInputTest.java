package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static final int INPUTS = 50_000;

    @Test
    void a_mutated_version_is_read_back_or_refused_as_declared() {
        var random = new Random(1);
        for (int i = 0; i < INPUTS; i++) {
            String text = Samples.mutated(Samples.versionText(random), random);
            if (isReadBack(text) != Version.isValid(text)) {
                fail("parse and isValid disagree on " + text);
            }
        }
    }

    private static boolean isReadBack(String version) {
        try {
            return Version.parse(version).text().equals(version);
        } catch (InvalidVersionException refusal) {
            requireWithin(version, refusal.offset());
            return false;
        }
    }

    @Test
    void a_mutated_range_is_read_back_or_refused_as_declared() {
        var random = new Random(2);
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            String text = Samples.mutated(Samples.rangeText(random), random);
            try {
                read += VersionConstraint.parse(text).text().equals(text) ? 1 : INPUTS;
            } catch (InvalidConstraintException refusal) {
                requireWithin(text, refusal.offset());
            }
        }
        assertThat(read).isBetween(INPUTS / 20, INPUTS * 9 / 10);
    }

    private static void requireWithin(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            fail("offset " + offset + " is outside of " + text);
        }
    }
}
