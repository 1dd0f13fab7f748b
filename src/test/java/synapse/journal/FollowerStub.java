package synapse.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;

/** A follower that notes what it is given, and fails when it is told to. */
class FollowerStub implements Follower {
    final List<Long> given = new CopyOnWriteArrayList<>();
    private final String name;
    private volatile LongPredicate failing = seq -> false;

    FollowerStub(String name) {
        this.name = name;
    }

    void failAt(LongPredicate numbers) {
        failing = numbers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void apply(JournalEntry entry) {
        given.add(entry.seq());
        if (failing.test(entry.seq())) throw new IllegalStateException("told to fail");
    }
}
