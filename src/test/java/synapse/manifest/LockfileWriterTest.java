package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static synapse.manifest.Lockfiles.ranges;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import synapse.archive.Digest;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

class LockfileWriterTest {
    private static final LockedPackage JSON = locked("json", "1.2.4", Lockfiles.JSON_SHA256, "text", "^2.0.0");
    private static final LockedPackage TEXT = locked("text", "2.1.0", Lockfiles.TEXT_SHA256);

    private final LockfileWriter writer = new LockfileWriter();

    @Test
    void writes_the_bytes_of_the_golden_file() {
        var lockfile = new Lockfile(ranges("json", "^1.2.0"), ranges(), 4711, List.of(TEXT, JSON));

        assertThat(writer.write(lockfile)).isEqualTo(Lockfiles.GOOD.getBytes(UTF_8));
    }

    @Test
    void a_solution_is_as_new_as_the_version_that_was_published_last() {
        var solution = List.of(new Lockfile.Release(TEXT, 4711), new Lockfile.Release(JSON, 12));

        var lockfile = Lockfile.of(ranges("json", "^1.2.0"), ranges(), solution);

        assertThat(writer.write(lockfile)).isEqualTo(Lockfiles.GOOD.getBytes(UTF_8));
        assertThat(Lockfile.of(ranges(), ranges(), List.of()).seq()).isZero();
    }

    @Test
    void sorts_names_by_their_characters_and_escapes_white_space() {
        var lockfile = new Lockfile(ranges("b", "1 ||\t2", "@z/a", "", "a_b", "*", "a.b", "*"), ranges(), 0, List.of());

        assertThat(new String(writer.write(lockfile), UTF_8)).isEqualTo("""
                {"version":1,"root":{"dependencies":{"@z/a":"","a.b":"*","a_b":"*","b":"1 ||\\t2"},\
                "dev_dependencies":{}},"seq":0,"packages":[
                ]}
                """);
    }

    @Test
    void the_order_in_which_packages_come_makes_no_difference() {
        var random = new Random(4);
        Lockfile lockfile = Lockfiles.random(random, 50);
        var shuffled = new ArrayList<>(lockfile.packages());
        Collections.shuffle(shuffled, random);
        var backwards = new TreeMap<PackageName, VersionConstraint>(Collections.reverseOrder());
        backwards.putAll(lockfile.dependencies());

        var same = new Lockfile(backwards, lockfile.devDependencies(), lockfile.seq(), shuffled);

        assertThat(writer.write(same)).isEqualTo(writer.write(lockfile));
        assertThat(same).isEqualTo(lockfile);
    }

    @Test
    void no_lock_file_can_be_made_that_could_not_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lockfile(ranges(), ranges(), 0, List.of(JSON, JSON)))
                .withMessage("json is locked twice");
        assertThatIllegalArgumentException().isThrownBy(() -> new Lockfile(ranges(), ranges(), 1L << 53, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lockfile(ranges(), ranges(), -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lockfile(ranges("a", "1\f2"), ranges(), 0, List.of()))
                .withMessageContaining("U+000C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lockfile(ranges(), ranges(), 0, Collections.nCopies(10_001, JSON)));
    }

    private static LockedPackage locked(String name, String version, String sha256, String... needed) {
        return new LockedPackage(PackageName.of(name), Version.parse(version), Digest.of(sha256), ranges(needed));
    }
}
