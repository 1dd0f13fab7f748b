package synapse.storage;

/** The row of moves of archives that are where the settings say. */
public final class Unmoved extends MoveRowsService {
    @Override
    public MoveState state() {
        return new MoveState("idle", "", "", "");
    }
}
