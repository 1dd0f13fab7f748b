package synapse.resolver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * Returns at most three names that are a few slips of the pen away, the nearest first: letters too many, missing,
     * wrong or swapped; at most one for each three letters. Whether {@code - _ .} is written makes no difference.
     */
    public static List<String> of(String name, Collection<String> names) {
        record Candidate(String name, int slips) {}
        String meant = folded(name);
        int most = Math.max(1, meant.length() / 3);
        List<Candidate> candidates = new ArrayList<>();
        for (String other : names) {
            if (Math.abs(other.length() - name.length()) > most + 2) continue;
            int slips = slips(meant, folded(other), most);
            if (slips <= most) candidates.add(new Candidate(other, slips));
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '-' && letter != '_' && letter != '.') folded.append(letter);
        }
        return folded.toString();
    }

    /** Returns the optimal string alignment distance, or something above {@code most} if it is above that. */
    private static int slips(String a, String b, int most) {
        int[] earlier = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(wrong, 1 + Math.min(before[j], row[j - 1]));
                if (isSwapped(a, i, b, j)) row[j] = Math.min(row[j], earlier[j - 2] + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) return least;
            int[] oldest = earlier;
            earlier = before;
            before = row;
            row = oldest;
        }
        return before[b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
