package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import synapse.api.SessionsPage;

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

    SessionPlace place() {
        return new SessionPlace(createdAt, id);
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Tells whether it is that user's and has not ended at that time. */
    boolean isOpen(User owner, Instant now) {
        return user.id() == owner.id() && revokedAt == null && now.isBefore(expiresAt);
    }

    /** Returns what a request needs to know of its session. */
    CredentialState state() {
        return CredentialState.ofSession(user.statusOf(revokedAt == null), id, user, expiresAt);
    }

    SessionsPage.Row toRow(String currentId) {
        return new SessionsPage.Row(id, createdAt.toString(), expiresAt.toString(), userAgent, id.equals(currentId));
    }
}
