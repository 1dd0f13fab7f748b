package synapse.move;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import synapse.api.StorageMoveView;
import synapse.database.Clock;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.MoveRow;
import synapse.storage.MoveRowsService;
import synapse.storage.Places;
import synapse.storage.StorageConnectionFactory;

/** Moves of the archives, for administrators. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the move has begun for others, too, when this answers
public class StorageMoveService {
    private CurrentCaller caller;
    private StorageMover mover;
    private MoveRowsService moves;
    private StorageConnectionFactory storage;

    public StorageMoveService() {} // for the container

    @Inject
    public StorageMoveService(
            CurrentCaller caller, StorageMover mover, MoveRowsService moves, StorageConnectionFactory storage) {
        this.caller = caller;
        this.mover = mover;
        this.moves = moves;
        this.storage = storage;
    }

    public StorageMoveView last() throws IOException {
        caller.require(Scope.ADMIN);
        return mover.last();
    }

    /**
     * Begins a move to the storage in which the archives are not, and returns it; or the one that runs; or, if they are at
     * the target already, the last one.
     *
     * @param wanted the target; empty for whichever there is
     * @throws RegistryException if it cannot begin
     */
    public StorageMoveView move(String wanted, boolean despiteDamage) throws IOException {
        caller.require(Scope.ADMIN);
        if (!moves.state().isIdle()) return mover.last();
        String home = storage.home();
        if (wanted.equals(home)) return mover.last();
        String target = target();
        if (!wanted.isEmpty() && !wanted.equals(target)) {
            throw refused("the storage to move to is %s, not what was asked for".formatted(target));
        }
        if (target.equals(home)) throw refused("both storages are " + home + "; let REGISTRY_REPAIR_… name another");
        for (Places places : moves.nodes(Clock.now())) {
            if (!places.areBoth(home, target)) {
                throw refused("a node has %s, but the move is from %s to %s; give all nodes the same storages"
                        .formatted(places, home, target));
            }
        }
        mover.begin(home, target, despiteDamage);
        return mover.last();
    }

    private String target() {
        try {
            return storage.prepareTarget()
                    .orElseThrow(() -> new RegistryException(
                            ProblemType.VALIDATION_FAILED,
                            "there is no second storage to move to; set REGISTRY_REPAIR_TYPE on all nodes"));
        } catch (IOException e) {
            throw refused("the second storage cannot be written to (" + e.getMessage() + ")");
        }
    }

    /**
     * Ends the move that runs, if one does; the archives stay where they are.
     * @throws RegistryException if it is too far
     */
    public StorageMoveView cancel() throws IOException {
        caller.require(Scope.ADMIN);
        MoveRow row = moves.row();
        if (row.where().isIdle()) return mover.last();
        StorageMoveView said = MoveReport.read(row.report());
        StorageMoveView view = new MoveTally(said).over("cancelled", Clock.now(), "");
        if (moves.giveUp(MoveReport.json(view))) return view;
        throw refused("the archives are being switched to " + row.target() + "; when that is done, move them back");
    }

    private static RegistryException refused(String why) {
        return new RegistryException(ProblemType.MOVE_REFUSED, why);
    }
}
