package synapse.search;

/** How many of the words that stand side by side a package must have. */
enum Width {
    ALL,
    HALF,
    ANY;

    int required(int words) {
        return switch (this) {
            case ALL -> words;
            case HALF -> (words + 1) / 2;
            case ANY -> Math.min(1, words);
        };
    }
}
