package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A login: lives until it expires or is revoked; its id is the {@code jti} of the token. */
@Entity
@Table(name = "sessions")
public class Session {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "user_agent")
    private String userAgent; // null: the client did not say

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt; // null: not revoked

    protected Session() {} // for JPA

    Session(String id, User user, String userAgent, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.user = user;
        this.userAgent = userAgent == null ? null : userAgent.substring(0, Math.min(200, userAgent.length()));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String id() {
        return id;
    }

    User user() {
        return user;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Returns what a request needs to know of its session. */
    SessionState state() {
        boolean open = revokedAt == null && user.isActive();
        return new SessionState(open, id, user.id(), user.username(), user.roles(), expiresAt);
    }
}
