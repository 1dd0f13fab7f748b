package synapse.resolver;

/** Makes facts of incompatibilities that follow from no others. */
final class Facts {
    private final Spelling spelling;
    private final Lacks lacks;

    Facts(Spelling spelling, Lacks lacks) {
        this.spelling = spelling;
        this.lacks = lacks;
    }

    Fact of(Incompatibility incompatibility) {
        Cause cause = incompatibility.cause();
        if (cause instanceof Cause.Root root) {
            Requirement requirement = root.requirement().requirement();
            return new Fact.Asked(
                    root.requirement().field(), requirement, lacks.of(root.node().listing, requirement.range()));
        }
        if (cause instanceof Cause.Needed needed) {
            Requirement requirement = needed.dependency().requirement();
            String versions = spelling.ofAsked(needed.by(), needed.dependency().dependents());
            return new Fact.Needed(
                    needed.by().name(), versions, requirement, lacks.of(needed.node().listing, requirement.range()));
        }
        Node node = ((Cause.Yanked) cause).node();
        return new Fact.Yanked(
                node.name(),
                spelling.ofAsked(node, incompatibility.terms().get(0).set()));
    }
}
