package synapse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import synapse.api.AccountView;
import synapse.api.AccountsPage;
import synapse.api.LimitsRequest;
import synapse.audit.AuditLog;
import synapse.database.Clock;
import synapse.journal.Change;
import synapse.journal.Journal;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/** Administers users, each call a transaction. There is always an active administrator, whoever acts at the same time. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class UserService {
    private static final int MAX_REASON_CHARS = 1000;

    private Users users;
    private Journal journal;
    private CurrentCaller caller;

    public UserService() {} // for the container

    @Inject
    public UserService(Users users, Journal journal, CurrentCaller caller) {
        this.users = users;
        this.journal = journal;
        this.caller = caller;
    }

    /** Returns the users whose names begin with {@code prefix}, in whatever case, behind that cursor. */
    public AccountsPage list(String prefix, String cursor, int limit) {
        List<User> found = users.after(UserPlace.parse(cursor), UserPlace.prefix(prefix), limit + 1);
        List<User> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? UserPlace.of(page.get(limit - 1)) : null;
        return new AccountsPage(page.stream().map(User::toAccountView).toList(), next);
    }

    public AccountView get(String username) {
        return existing(username).toAccountView();
    }

    /** Refuses the user's sessions, API tokens and logins from now on, on every node; the reason may be empty. */
    public Outcome<AccountView> deactivate(String username, String reason) {
        checkLength(reason);
        User user = locked(username);
        if (!user.isActive()) return new Outcome<>(user.toAccountView(), 0);
        Instant now = Clock.now();
        user.deactivate(reason, now);
        return record(user, Changes.deactivated(user, reason, actor(), now), "deactivated");
    }

    /** Makes what {@link #deactivate} stopped valid again, but for what was ended or revoked on its own. */
    public Outcome<AccountView> reactivate(String username, String reason) {
        checkLength(reason);
        User user = locked(username);
        if (user.isActive()) return new Outcome<>(user.toAccountView(), 0);
        user.reactivate();
        return record(user, Changes.reactivated(user, reason, actor(), Clock.now()), "reactivated");
    }

    public Outcome<AccountView> changeRoles(String username, List<String> wanted) {
        List<String> roles = Roles.chosen(wanted);
        User user = locked(username);
        if (user.roles().equals(roles)) return new Outcome<>(user.toAccountView(), 0);
        user.becomes(roles);
        return record(user, Changes.rolesChanged(user, actor(), Clock.now()), "given the roles " + roles);
    }

    /** Allows the user so much from now on, in sessions and by API tokens, on every node. */
    public Outcome<AccountView> limit(String username, LimitsRequest wanted) {
        OwnLimits limits = OwnLimits.of(wanted);
        User user = locked(username);
        user.limit(limits);
        return record(user, Changes.limited(user, limits, actor(), Clock.now()), "given limits: " + limits.texts());
    }

    private User existing(String username) {
        return users.find(username)
                .orElseThrow(() -> new RegistryException(
                        ProblemType.USER_NOT_FOUND, "there is no user " + Quoted.of(username, 64) + " here"));
    }

    /** The lock comes before the first look at any user: of two who would leave no administrator the later one sees it. */
    private User locked(String username) {
        users.lockAdministration();
        return users.lock(existing(username).id());
    }

    private Outcome<AccountView> record(User user, Change change, String what) {
        if (users.lackActiveAdministrator()) {
            throw new RegistryException(
                    ProblemType.LAST_ADMINISTRATOR,
                    user.username() + " is the last active administrator; make somebody else one first");
        }
        String actor = actor();
        AuditLog.tellCommitted("account-changed", () -> "User %s was %s by %s".formatted(user.username(), what, actor));
        return new Outcome<>(user.toAccountView(), journal.append(List.of(change)));
    }

    private String actor() {
        return caller.get().getName();
    }

    private static void checkLength(String reason) {
        if (reason.length() <= MAX_REASON_CHARS) return;
        Fault fault = new Fault("/reason", "too-long", "a reason has at most " + MAX_REASON_CHARS + " characters");
        throw new RegistryException(ProblemType.VALIDATION_FAILED, fault.detail(), List.of(fault));
    }
}
