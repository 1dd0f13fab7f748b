package synapse.semver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.fuzz.Inputs.filled;
import static synapse.fuzz.Inputs.numbered;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import synapse.fuzz.Fuzz;
import synapse.fuzz.Inputs;

/** Mutants of versions and ranges: each is read back or refused at a place within it. */
class SemverFuzzTest {
    private static final int SAMPLES = 500;
    private static final List<String> PIECES = listed(
            "0,.,-,+,x,X,*,v,=,^,~,~>,>,>=,<,<=, - ,||, || ,  ,\t,\n,\r\n,\u00a0,\ufeff,é,\ud83d\ude00,\0,01,-0,-a.1,+b,"
                    + "9007199254740991,9007199254740992,99999999999999999999,1.2.3,1.x,*1,\",\\");
    private static final List<String> REPEATED = listed(
            "1||,||,* ,*||,x,^1 ,^1.2.3||,1 - 2||,> ,~>,v,=,+,1+,1+a ,1.0.0-a ,1.0.0-a||,- , - , ,\t,~ > ,1.2.3*,"
                    + "1.0.0+a.,v=,1-1 ,1.0.0-");
    private static final List<String> NUMBERED = listed("#||,#.0.0-0||,>#,=1.0.# ,>0.0.0-# ,>0.0.#-0 ,<# ,#.# ,~#||");
    private static final List<byte[]> WORST_VERSIONS = Inputs.of(
            filled("1.0.0-", "a.", "a", Version.MAX_LENGTH),
            filled("1.0.0-", "1.", "1", Version.MAX_LENGTH),
            filled("1.0.0-", "9", "", Version.MAX_LENGTH),
            filled("9007199254740991.9007199254740991.9007199254740991-", "0a.", "0", Version.MAX_LENGTH),
            filled("1.0.0+", "a-", "", Version.MAX_LENGTH),
            filled("", "1", "", Version.MAX_LENGTH),
            filled("", "1.", "", Version.MAX_LENGTH),
            filled("1.0.0-", "a", "", 100_000));

    private final Random random = new Random(1);

    @Test
    void a_mutated_version_is_read_back_or_refused_as_declared() {
        new Fuzz<>(
                        "version",
                        samples(Samples::versionText),
                        WORST_VERSIONS,
                        PIECES,
                        SemverFuzzTest::version,
                        version -> assertThat(Version.parse(version.text())).isEqualByComparingTo(version))
                .run();
    }

    private static Optional<Version> version(byte... input) {
        String text = Inputs.text(input);
        Optional<Version> read;
        try {
            read = Optional.of(Version.parse(text));
        } catch (InvalidVersionException refusal) {
            assertThat(refusal.offset()).isBetween(0, text.length());
            read = Optional.empty();
        }
        if (read.isPresent() != Version.isValid(text)) throw new AssertionError("parse and isValid disagree");
        return read;
    }

    @Test
    void a_mutated_range_is_read_back_or_refused_as_declared() {
        new Fuzz<>(
                        "range",
                        samples(Samples::rangeText),
                        worstRanges(),
                        PIECES,
                        SemverFuzzTest::range,
                        SemverFuzzTest::law)
                .run();
    }

    @Test
    void a_mutated_range_is_a_set() {
        new Fuzz<>(
                        "range as a set",
                        samples(Samples::rangeText),
                        worstRanges(),
                        PIECES,
                        input -> range(input).map(VersionSet::of),
                        set -> assertThat(set.complement().complement()).isEqualTo(set))
                .run();
    }

    private static Optional<VersionConstraint> range(byte... input) {
        String text = Inputs.text(input);
        try {
            return Optional.of(VersionConstraint.parse(text));
        } catch (InvalidConstraintException refusal) {
            assertThat(refusal.offset()).isBetween(0, text.length());
            return Optional.empty();
        }
    }

    private static void law(VersionConstraint range) {
        assertThat(VersionConstraint.parse(range.text()).alternatives()).isEqualTo(range.alternatives());
    }

    private List<byte[]> samples(Function<Random, String> sample) {
        return Stream.generate(() -> sample.apply(random).getBytes(UTF_8))
                .limit(SAMPLES)
                .toList();
    }

    private static List<String> listed(String pieces) {
        return List.of(pieces.split(",", -1));
    }

    private static List<byte[]> worstRanges() {
        int most = VersionConstraint.MAX_LENGTH;
        Stream<String> repeated = REPEATED.stream().map(piece -> filled("", piece, "", most));
        Stream<String> numbered = NUMBERED.stream().map(piece -> numbered("", piece, "1", most));
        Stream<String> longer = Stream.of(filled("", " ", "1", 100_000), filled(">=1.0.0-", "a", " <2", 260));
        return Inputs.of(
                Stream.of(repeated, numbered, longer).flatMap(all -> all).toArray(String[]::new));
    }
}
