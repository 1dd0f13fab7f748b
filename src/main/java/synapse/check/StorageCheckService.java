package synapse.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import synapse.api.StorageCheckView;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.StorageConnectionFactory;

/** Checks of the storage, for administrators. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the check has begun for others, too, when this answers
public class StorageCheckService {
    private CurrentCaller caller;
    private StorageChecker checker;
    private StorageConnectionFactory storage;

    public StorageCheckService() {} // for the container

    @Inject
    public StorageCheckService(CurrentCaller caller, StorageChecker checker, StorageConnectionFactory storage) {
        this.caller = caller;
        this.checker = checker;
        this.storage = storage;
    }

    public StorageCheckView last() {
        caller.require(Scope.ADMIN);
        return checker.last();
    }

    /** Begins a check and returns it; or the one that runs. */
    public StorageCheckView check(boolean digests, boolean repair) {
        caller.require(Scope.ADMIN);
        if (repair && !storage.hasSecond()) {
            throw new RegistryException(
                    ProblemType.VALIDATION_FAILED,
                    "there is no second storage to repair from; set REGISTRY_REPAIR_TYPE, or leave \"repair\" out");
        }
        checker.begin(new CheckOptions(digests, repair, false));
        return checker.last();
    }

    /** Begins a check that gives orphans to the sweeper. */
    public StorageCheckView removeOrphans() {
        caller.require(Scope.ADMIN);
        checker.begin(new CheckOptions(false, false, true));
        return checker.last();
    }
}
