package synapse.resolver;

/**
 * A statement on one package: its number is in a set. Number 0 is "not installed", so a term that has it is what PubGrub
 * calls negative.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Term(Node node, long[] set) {
    boolean isSatisfied() {
        return Bits.isSubset(node.allowed(), set);
    }

    boolean isContradicted() {
        return Bits.areDisjoint(node.allowed(), set);
    }

    /** Tells whether it is true of a package that is not installed. */
    boolean isSatisfiedByAbsence() {
        return Bits.has(set, Listing.ABSENT);
    }
}
