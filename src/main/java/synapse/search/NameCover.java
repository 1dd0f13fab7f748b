package synapse.search;

/** Which parts of a name were asked for. */
final class NameCover {
    private static final double GENERIC = 0.25; // how much a letter of such a part counts
    private static final double DIGIT = 0.3;
    private static final double PREFIX = 0.55;
    private static final double INFIX = 0.25;
    private static final double SPAN = 0.35;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_INFIX = 3;

    private final String squashed;
    private final boolean[] bounds; // where a part begins, and the end
    private final double[] weights; // of the letters before this one
    private final double[] covered; // how well each letter is covered
    private int firstTelling;

    NameCover(NameText name) {
        squashed = name.squashed();
        bounds = new boolean[squashed.length() + 1];
        weights = new double[squashed.length() + 1];
        covered = new double[squashed.length()];
        bounds[squashed.length()] = true;
        firstTelling = -1;
        for (NameText.Atom atom : name.atoms()) add(atom);
    }

    private void add(NameText.Atom atom) {
        bounds[atom.begin()] = true;
        boolean generic = WordList.GENERIC.contains(atom.text());
        double weight = Character.isDigit(atom.text().charAt(0)) ? DIGIT : generic ? GENERIC : 1;
        if (weight == 1 && firstTelling < 0) firstTelling = atom.begin();
        for (int at = atom.begin(); at < atom.end(); at++) weights[at + 1] = weights[at] + weight;
    }

    /** Tells whether the first part that is not generic begins here. */
    boolean isFirstTelling(int at) {
        return at == firstTelling;
    }

    /** Returns how well a word fits at its best place: 1 if it is a part or several. */
    double fit(String word) {
        double best = 0;
        for (int at = squashed.indexOf(word); at >= 0 && best < 1; at = squashed.indexOf(word, at + 1)) {
            best = Math.max(best, fit(at, at + word.length()));
        }
        return best;
    }

    private double fit(int begin, int end) {
        if (bounds[begin] && bounds[end]) return 1;
        int length = end - begin;
        double span = SPAN * length / (boundAfter(end) - boundBefore(begin));
        if (bounds[begin]) return length < SHORTEST_PREFIX ? 0 : PREFIX + span;
        return length < SHORTEST_INFIX ? 0 : INFIX + span;
    }

    void mark(String word, double fit) {
        double best = fit(word);
        for (int at = squashed.indexOf(word); at >= 0; at = squashed.indexOf(word, at + 1)) {
            if (fit(at, at + word.length()) < best) continue;
            for (int i = at; i < at + word.length(); i++) covered[i] = Math.max(covered[i], fit);
            return;
        }
    }

    /** Returns which share of the name is covered. */
    double share() {
        double sum = 0;
        for (int at = 0; at < covered.length; at++) sum += covered[at] * (weights[at + 1] - weights[at]);
        return weights[covered.length] == 0 ? 0 : sum / weights[covered.length];
    }

    /** Returns which share of the name this part is. */
    double shareOf(int begin, int end) {
        return (weights[end] - weights[begin]) / weights[squashed.length()];
    }

    private int boundBefore(int at) {
        int bound = at;
        while (!bounds[bound]) bound--;
        return bound;
    }

    private int boundAfter(int at) {
        int bound = at;
        while (!bounds[bound]) bound++;
        return bound;
    }
}
