package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key pair that signs session tokens; the private half is a JWE (RFC 7516) under the registry's secret key. */
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
}
