package synapse.search;

/** Number of edits between two words: a letter more, less or another, or two neighbours swapped. */
final class EditDistance {
    private EditDistance() {}

    /** Returns the distance, or {@code most + 1} if it is beyond {@code most}. */
    static int between(String a, String b, int most) {
        int lengths = Math.abs(a.length() - b.length());
        if (lengths > most) return most + 1;
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && isSwap(a, i, b, j)) edits = Math.min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > most) return most + 1;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], most + 1);
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
