package synapse.storage;

import java.time.Instant;

/**
 * What the row of moves says of the work.
 *
 * @param copiedKey up to which all archives are at the target
 * @param copiedSeq number of the journal entry behind which versions were published while others were copied
 * @param report JSON; empty if there was no move
 */
public record MoveRow(
        String state,
        String home,
        String departed,
        String target,
        Instant aliveUntil,
        String copiedKey,
        long copiedSeq,
        String report) {
    public MoveState where() {
        return new MoveState(state, home, departed, target);
    }
}
