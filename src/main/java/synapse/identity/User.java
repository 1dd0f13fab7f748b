package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import synapse.api.UserView;

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

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    List<String> roles() {
        return List.of(roles.split(" "));
    }

    void renewHash(String hash) {
        passwordHash = hash;
    }

    UserView toView() {
        return new UserView(username, email, roles(), createdAt.toString());
    }
}
