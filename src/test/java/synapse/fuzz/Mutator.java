package synapse.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes mutants of good inputs: one to three small changes, or a part of one seed in another. */
final class Mutator {
    private static final int MOST_REPEATED = 2_000;

    private final Random random;
    private final List<byte[]> seeds;
    private final List<byte[]> pieces;

    /** @param pieces what is put in, beside single characters: what the parser has a meaning for, and what is long */
    Mutator(Random random, List<byte[]> seeds, List<String> pieces) {
        this.random = random;
        this.seeds = seeds;
        this.pieces = pieces.stream().map(piece -> piece.getBytes(UTF_8)).toList();
    }

    byte[] next() {
        return mutant(any(seeds));
    }

    byte[] mutant(byte... seed) {
        byte[] mutant = seed;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) mutant = change(mutant);
        return mutant;
    }

    private byte[] change(byte... bytes) {
        int at = random.nextInt(bytes.length + 1);
        int behind = Math.min(bytes.length, at + 1);
        return switch (random.nextInt(14)) {
            case 0, 1 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(4)));
            case 2, 3, 4 -> splice(bytes, at, at, any(pieces));
            case 5 -> splice(bytes, at, behind, (byte) random.nextInt(256));
            case 6, 7 -> splice(bytes, at, at, (byte) (' ' + random.nextInt(95)));
            case 8 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            case 9 -> splice(bytes, at, at, repeated(Arrays.copyOfRange(bytes, Math.max(0, at - 4), at)));
            case 10 -> splice(bytes, at, random.nextInt(at, bytes.length + 1));
            case 11 -> splice(bytes, at, bytes.length, tail(any(seeds)));
            default -> otherDigit(bytes, at);
        };
    }

    private byte[] repeated(byte... part) {
        if (part.length == 0) return part;
        byte[] repeated = new byte[part.length * (1 + random.nextInt(MOST_REPEATED / part.length))];
        for (int i = 0; i < repeated.length; i++) repeated[i] = part[i % part.length];
        return repeated;
    }

    private byte[] tail(byte... seed) {
        return Arrays.copyOfRange(seed, random.nextInt(seed.length + 1), seed.length);
    }

    /** Changes the next digit, which often leaves the input right in form and wrong in meaning. */
    private byte[] otherDigit(byte[] bytes, int from) {
        byte[] changed = bytes.clone();
        int at = from;
        while (at < bytes.length && (bytes[at] < '0' || bytes[at] > '9')) at++;
        if (at < bytes.length) changed[at] = (byte) ('0' + random.nextInt(10));
        return changed;
    }

    private byte[] any(List<byte[]> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte... piece) {
        byte[] spliced = new byte[from + piece.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }
}
