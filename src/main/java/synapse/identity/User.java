package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import synapse.api.AccountView;
import synapse.api.LimitsView;
import synapse.api.UserView;
import synapse.limit.UserLimits;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** An account. */
@Entity
@Table(name = "users")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users_seq")
    @SequenceGenerator(name = "users_seq", sequenceName = "users_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt; // null: active

    @Column(name = "deactivation_reason")
    private String deactivationReason; // null: active, or none given

    @Embedded
    private OwnLimits limits; // null: as the settings say, as if all of its values are

    protected User() {} // for JPA

    User(Registration registration, String passwordHash, List<String> roles, Instant createdAt) {
        username = registration.username();
        usernameKey = key(username);
        email = registration.email();
        emailKey = key(email);
        this.passwordHash = passwordHash;
        this.roles = String.join(" ", roles);
        active = true;
        this.createdAt = createdAt;
    }

    /** Returns the form in which a username or address is unique: its case does not count. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns the form of the username by which it is unique. */
    String usernameKey() {
        return usernameKey;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    /** @throws RegistryException {@link ProblemType#ACCOUNT_DEACTIVATED} */
    void requireActive() {
        if (active) return;
        throw new RegistryException(
                ProblemType.ACCOUNT_DEACTIVATED, "this account is deactivated; ask an administrator of this registry");
    }

    /** Returns the status of a credential of this user. */
    CredentialState.Status statusOf(boolean notEnded) {
        if (!notEnded) return CredentialState.Status.ENDED;
        return active ? CredentialState.Status.OPEN : CredentialState.Status.DEACTIVATED;
    }

    List<String> roles() {
        return List.of(roles.split(" "));
    }

    boolean isAdministrator() {
        return roles().contains(Roles.ADMIN);
    }

    /** Returns what an administrator allows this user. */
    UserLimits limits() {
        return limits == null ? UserLimits.NONE : limits.toUserLimits();
    }

    void limit(OwnLimits newLimits) {
        limits = newLimits;
    }

    void becomes(List<String> newRoles) {
        roles = String.join(" ", newRoles);
    }

    /** @param reason may be empty */
    void deactivate(String reason, Instant now) {
        active = false;
        deactivatedAt = now;
        deactivationReason = reason.isEmpty() ? null : reason;
    }

    void reactivate() {
        active = true;
        deactivatedAt = null;
        deactivationReason = null;
    }

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} if it breaks the rules for passwords */
    Password choosePassword(String text) {
        Password.faultIn("/new_password", text, username, email).ifPresent(fault -> {
            throw new RegistryException(ProblemType.VALIDATION_FAILED, fault.detail(), List.of(fault));
        });
        return new Password(text);
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    UserView toView() {
        return new UserView(username, email, roles(), createdAt.toString());
    }

    AccountView toAccountView() {
        String since = deactivatedAt == null ? null : deactivatedAt.toString();
        LimitsView own = limits == null || limits.texts().isEmpty() ? null : limits.toView();
        return new AccountView(username, email, roles(), active, createdAt.toString(), since, deactivationReason, own);
    }
}
