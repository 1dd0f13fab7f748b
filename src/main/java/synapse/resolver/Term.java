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

    boolean isPositive() {
        return !Bits.has(set, Listing.ABSENT);
    }
}
