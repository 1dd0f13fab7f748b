package synapse.resolver;

/** How a step begins. */
enum Lead {
    /** All reasons are named. */
    BECAUSE("Because ", 0),
    /** The first reason is the step before. */
    AND_BECAUSE("And because ", 1),
    /** The reasons are the two steps before. */
    THUS("Thus", 2);

    private final String words;
    private final int unnamed;

    Lead(String words, int unnamed) {
        this.words = words;
        this.unnamed = unnamed;
    }

    String words() {
        return words;
    }

    /** Returns how many reasons are the steps before and need not be named. */
    int unnamed() {
        return unnamed;
    }
}
