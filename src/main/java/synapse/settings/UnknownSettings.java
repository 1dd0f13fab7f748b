package synapse.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds variables that look like settings and are none: as a rule, one letter is wrong. */
public final class UnknownSettings {
    /** A setting that differs in more letters is hardly meant. */
    private static final int FARTHEST = 6;

    private UnknownSettings() {}

    /** Returns a sentence for each variable that begins with {@code REGISTRY_} and that nobody reads. */
    public static List<String> warnings(Collection<String> variables) {
        List<String> known =
                SettingList.ALL.stream().map(KnownSetting::variable).toList();
        return new TreeSet<>(variables)
                .stream()
                        .filter(name -> name.startsWith("REGISTRY_") && !known.contains(name))
                        .map(name -> Masking.visible(name) + " is no setting of this registry and means nothing"
                                + nearest(name, known))
                        .toList();
    }

    private static String nearest(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(name, one)))
                .filter(one -> distance(name, one) <= FARTHEST)
                .map(one -> "; is " + one + " meant?")
                .orElse("; see docs/configuration.md");
    }

    /** Returns how many letters must be changed, added or taken away (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
