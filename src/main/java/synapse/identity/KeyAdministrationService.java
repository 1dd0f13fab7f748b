package synapse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import synapse.api.SigningKeysView;

/** Shows and replaces signing keys, for administrators. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // this node takes in what is committed
public class KeyAdministrationService {
    private SigningKeyService stored;
    private KeyRotation rotation;
    private CurrentCaller caller;

    public KeyAdministrationService() {} // for the container

    @Inject
    public KeyAdministrationService(SigningKeyService stored, KeyRotation rotation, CurrentCaller caller) {
        this.stored = stored;
        this.rotation = rotation;
        this.caller = caller;
    }

    public SigningKeysView list() {
        caller.require(Scope.ADMIN);
        return view();
    }

    public Outcome<SigningKeysView> rotate() {
        long seq = rotation.rotate(caller.require(Scope.ADMIN).getName());
        return new Outcome<>(view(), seq);
    }

    private SigningKeysView view() {
        List<SigningKey> newestFirst = new ArrayList<>(stored.all());
        String signing = KeySet.newest(newestFirst).kid();
        Collections.reverse(newestFirst);
        return new SigningKeysView(
                newestFirst.stream().map(key -> key.toView(signing)).toList());
    }
}
