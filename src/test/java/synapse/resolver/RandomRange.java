package synapse.resolver;

import java.util.List;
import java.util.Random;
import synapse.semver.Version;

/** Draws ranges of every kind around versions that there are. */
final class RandomRange {
    private RandomRange() {}

    /** @param width how much is let in: 0 a version or so, 9 nearly everything */
    static String draw(Random random, List<Version> known, int width) {
        if (random.nextInt(12) < width - 2) return wide(random, key(random, known));
        return switch (random.nextInt(8)) {
            case 0 -> draw(random, known, width / 2) + " || " + narrow(random, key(random, known));
            case 1 -> hyphen(random, known);
            case 2 -> ">=" + key(random, known) + " <" + (1 + random.nextInt(4)) + ".0.0";
            default -> narrow(random, key(random, known));
        };
    }

    private static String key(Random random, List<Version> known) {
        if (random.nextInt(10) == 0) return random.nextInt(4) + "." + random.nextInt(3) + ".0";
        return known.get(random.nextInt(known.size())).key();
    }

    private static String wide(Random random, String key) {
        return switch (random.nextInt(5)) {
            case 0 -> "*";
            case 1 -> "";
            case 2 -> "<=" + key + " || >" + key;
            case 3 -> "<" + key + " || >=" + key;
            default -> ">=" + (key.charAt(0) == '0' || random.nextBoolean() ? "0.0.0" : key);
        };
    }

    private static String narrow(Random random, String key) {
        String major = key.substring(0, 1);
        String minor = key.substring(0, 3);
        return switch (random.nextInt(10)) {
            case 0 -> key;
            case 1 -> "=" + key;
            case 2 -> "~" + key;
            case 3 -> "<" + key;
            case 4 -> "<=" + key;
            case 5 -> ">" + key;
            case 6 -> major + ".x";
            case 7 -> minor + ".*";
            case 8 -> major;
            default -> "^" + key;
        };
    }

    private static String hyphen(Random random, List<Version> known) {
        Version one = known.get(random.nextInt(known.size()));
        Version other = known.get(random.nextInt(known.size()));
        boolean inOrder = one.compareTo(other) <= 0;
        return (inOrder ? one : other).key() + " - " + (inOrder ? other : one).key();
    }
}
