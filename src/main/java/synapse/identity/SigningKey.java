package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import synapse.api.SigningKeysView;

/**
 * A key pair that signs session tokens; the private half is a JWE (RFC 7516) under the registry's secret key. Once retired it
 * signs no more and verifies until the last token has expired that it signed.
 */
@Entity
@Table(name = "signing_keys")
public class SigningKey {
    @Id
    private String kid;

    @Column(name = "public_jwk")
    private String publicJwk;

    @Column(name = "private_jwk_encrypted")
    private String encryptedPrivateJwk;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private Instant retiredAt; // null: it may sign

    @Column(name = "verifies_until")
    private Instant verifiesUntil; // null: it may sign

    protected SigningKey() {} // for JPA

    SigningKey(String kid, String publicJwk, String encryptedPrivateJwk, Instant createdAt) {
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.encryptedPrivateJwk = encryptedPrivateJwk;
        this.createdAt = createdAt;
    }

    String kid() {
        return kid;
    }

    String publicJwk() {
        return publicJwk;
    }

    String encryptedPrivateJwk() {
        return encryptedPrivateJwk;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    void retire(Instant now, Instant lastExpiry) {
        retiredAt = now;
        verifiesUntil = lastExpiry;
    }

    /** Tells whether no token can be valid any more that it signed. */
    boolean isSpent(Instant now) {
        return isRetired() && now.isAfter(verifiesUntil);
    }

    SigningKeysView.Key toView(String signing) {
        return new SigningKeysView.Key(
                kid,
                kid.equals(signing),
                createdAt.toString(),
                isRetired() ? retiredAt.toString() : null,
                isRetired() ? verifiesUntil.toString() : null);
    }
}
