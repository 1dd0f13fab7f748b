package synapse.semver;

import java.util.Random;

/** Random versions and ranges, small so that they meet each other often. */
final class Samples {
    private static final String[] IDENTIFIERS = {"0", "1", "2", "10", "a", "b", "rc", "rc-1", "v", "x", "-", "0a", "A"};
    private static final String[] OPERATORS = {"", "^", "~", "~>", ">", ">=", "<", "<=", "=", "^ ", ">= ", ">=v"};

    private Samples() {}

    static Version version(Random random) {
        return Version.parse(versionText(random));
    }

    static String versionText(Random random) {
        var text = new StringBuilder()
                .append(random.nextInt(3))
                .append('.')
                .append(random.nextInt(3))
                .append('.')
                .append(random.nextInt(3));
        if (random.nextBoolean()) {
            identifiers(text.append('-'), random);
        }
        if (random.nextInt(5) == 0) {
            identifiers(text.append('+'), random);
        }
        return text.toString();
    }

    private static void identifiers(StringBuilder text, Random random) {
        text.append(oneOf(IDENTIFIERS, random));
        for (int more = random.nextInt(3); more > 0; more--) {
            text.append('.').append(oneOf(IDENTIFIERS, random));
        }
    }

    static String rangeText(Random random) {
        var text = new StringBuilder();
        for (int comparators = 1 + random.nextInt(4); comparators > 0; comparators--) {
            text.append(oneOf(OPERATORS, random)).append(versionText(random));
            if (comparators > 1) {
                text.append(oneOf(new String[] {" ", " || ", "||", " - ", "  "}, random));
            }
        }
        return text.toString();
    }

    static String oneOf(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
