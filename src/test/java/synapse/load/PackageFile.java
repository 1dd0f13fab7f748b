package synapse.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** A file with one package a line, as JSON; unpacked while it is read if its name ends with {@code .xz}. */
public record PackageFile(Path path) {
    /** Returns the first packages; all if there are fewer. */
    public Stream<SourcePackage> first(long count) {
        return lines().limit(count).map(SourcePackage::parse);
    }

    /** Returns packages taken at random, in the order of the file; the same ones for the same seed. */
    public Stream<SourcePackage> sample(long count, long seed) {
        long total;
        try (Stream<String> all = lines()) {
            total = all.count();
        }
        return lines().filter(new Draw(total, count, new Random(seed))).map(SourcePackage::parse);
    }

    /** Returns the lines as they stand. */
    public Stream<String> lines() {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            InputStream plain = path.toString().endsWith(".xz") ? new XZInputStream(in) : in;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes {@code wanted} of {@code left} items, each set of them equally likely (Knuth, volume 2, algorithm S). */
    private static final class Draw implements Predicate<String> {
        private final Random random;
        private long left;
        private long wanted;

        Draw(long left, long wanted, Random random) {
            this.left = left;
            this.wanted = wanted;
            this.random = random;
        }

        @Override
        public boolean test(String line) {
            boolean taken = random.nextDouble() * left-- < wanted;
            if (taken) wanted--;
            return taken;
        }
    }
}
