package synapse.move;

import java.io.IOException;

/** The move is not this run's any more: it was cancelled, or another node has taken it over. */
final class MoveEndedException extends IOException {
    private static final long serialVersionUID = 1;

    MoveEndedException() {
        super("the move was cancelled, or another node has taken it over");
    }
}
