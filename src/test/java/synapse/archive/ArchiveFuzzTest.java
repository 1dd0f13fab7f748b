package synapse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import synapse.problem.RegistryException;

/** Mutants of valid archives, the same ones in every run: each is accepted or refused, and nothing else happens. */
@Timeout(10)
class ArchiveFuzzTest {
    private static final int MUTANTS = 3000;
    private static final int UNPACKED_MUTANTS = 400;

    private final Random random = new Random(42);
    private final List<byte[]> seeds = List.of(
            HostileTar.valid().file("a/b", "x".repeat(700)).directory("c").end().bytes(),
            HostileTar.valid()
                    .pax("path", "p/q", "size", "3")
                    .file("a", "abc")
                    .end()
                    .bytes(),
            HostileTar.tar()
                    .global("comment", "c")
                    .longName("n/m")
                    .file("a", "")
                    .file("synapse.json", "{}")
                    .bytes(),
            HostileTar.valid().file("../x", "x").entry('2', "l").directory("/d").bytes());

    @Test
    void mutants_of_the_tar_are_read_or_refused() throws IOException {
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) refused += isRefused(HostileTar.gzip(mutant(seed(i)))) ? 1 : 0;

        assertThat(refused).isBetween(MUTANTS / 2, MUTANTS - 1);
    }

    @Test
    void mutants_of_the_gzip_are_read_or_refused() throws IOException {
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) refused += isRefused(mutant(HostileTar.gzip(seed(i)))) ? 1 : 0;

        assertThat(refused).isBetween(MUTANTS / 2, MUTANTS - 1);
    }

    @Test
    void mutants_write_nothing_outside(@TempDir Path folder) throws IOException {
        var unpacker = new ArchiveUnpacker(ArchiveLimits.standard());
        for (int i = 0; i < UNPACKED_MUTANTS; i++) {
            Path target = Files.createDirectory(folder.resolve("m" + i)).resolve("package");
            try {
                unpacker.unpack(new ByteArrayInputStream(HostileTar.gzip(mutant(seed(i)))), target);
                assertThat(target.getParent()).isDirectoryNotContaining(path -> !path.equals(target));
            } catch (RegistryException e) {
                assertThat(target.getParent()).isEmptyDirectory();
            }
        }
        assertThat(folder.toFile().list()).hasSize(UNPACKED_MUTANTS);
    }

    private boolean isRefused(byte... archive) throws IOException {
        try {
            new ArchiveReader(ArchiveLimits.standard()).check(new ByteArrayInputStream(archive));
            return false;
        } catch (RegistryException e) {
            return true;
        }
    }

    private byte[] seed(int number) {
        return seeds.get(number % seeds.size());
    }

    /** Changes, copies and cuts a few bytes; half of the mutants get right checksums, to come further. */
    private byte[] mutant(byte... original) {
        byte[] bytes = original.clone();
        for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) "0567xgLKS./\\:\0 =\n".charAt(random.nextInt(17));
                case 3 -> bytes[at / 512 * 512 + Math.min(156, bytes.length - 1 - at / 512 * 512)] = (byte) at;
                case 4 -> System.arraycopy(bytes, at, bytes, at / 2, Math.min(100, bytes.length - at));
                default -> bytes = random.nextInt(4) == 0 && at > 0 ? HostileTar.cut(bytes, at) : bytes;
            }
        }
        return random.nextBoolean() ? withChecksums(bytes) : bytes;
    }

    private static byte[] withChecksums(byte... bytes) {
        for (int block = 0; block + 512 <= bytes.length; block += 512) {
            if (bytes[block + 257] != 'u') continue;
            byte[] header = TarHeaderBytes.of(bytes, block).bytes();
            System.arraycopy(header, 0, bytes, block, header.length);
        }
        return bytes;
    }
}
