package synapse.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of an explanation as they are written, one behind the other. */
final class Steps {
    private final Wording wording;
    private final Facts facts;
    private final List<Step> written = new ArrayList<>();
    private final Map<Incompatibility, Integer> places = new HashMap<>();
    private int numbers;

    Steps(Spelling spelling, Lacks lacks) {
        wording = new Wording(spelling);
        facts = new Facts(spelling, lacks);
    }

    List<Step> written() {
        return written;
    }

    /** Tells whether a line may refer to the step by number. */
    boolean isNumbered(Incompatibility incompatibility) {
        Integer place = places.get(incompatibility);
        return place != null && written.get(place - 1).number() > 0;
    }

    /** Writes the step from the reasons to what follows; those that the lead leaves unnamed come first. */
    void write(Incompatibility end, boolean isReferredTo, Lead lead, Incompatibility... because) {
        List<Reason> reasons = new ArrayList<>();
        for (Incompatibility reason : because) {
            reasons.add(reason.isDerived() ? new Reason.Earlier(places.get(reason)) : facts.of(reason));
        }
        String conclusion = wording.of(end);
        String why = lead.words() + named(reasons.subList(lead.unnamed(), reasons.size()));
        int number = isReferredTo ? ++numbers : 0;
        written.add(new Step(number, reasons, conclusion, why + ", " + conclusion + "."));
        places.put(end, written.size());
    }

    private String named(List<Reason> reasons) {
        if (reasons.size() == 2 && reasons.get(0) instanceof Fact one && reasons.get(1) instanceof Fact other) {
            return Phrase.both(Phrase.of(one), Phrase.of(other));
        }
        return String.join(" and ", reasons.stream().map(this::named).toList());
    }

    private String named(Reason reason) {
        if (reason instanceof Fact fact) return Phrase.of(fact).sentence();
        Step step = written.get(((Reason.Earlier) reason).step() - 1);
        return step.conclusion() + " (" + step.number() + ")";
    }
}
