package synapse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.api.TokenView;

/** A token for programs, made by its user; only the hash of its secret is stored. Revoking it removes it. */
@Entity
@Table(name = "api_tokens")
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_tokens_seq")
    @SequenceGenerator(name = "api_tokens_seq", sequenceName = "api_tokens_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "token_sha256")
    private String sha256;

    private String name;

    private String scopes;

    private String packages; // null: all

    private String addresses; // null: from everywhere

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used")
    private Instant lastUsed; // null: not used yet

    @Column(name = "expires_at")
    private Instant expiresAt; // null: does not expire

    protected ApiToken() {} // for JPA

    ApiToken(User user, NewApiToken wish, String secret, Instant createdAt) {
        this.user = user;
        sha256 = TokenHash.of(secret);
        name = wish.name();
        scopes = String.join(" ", Scope.texts(wish.scopes()));
        packages = wish.bounds().storedPackages();
        addresses = wish.bounds().storedAddresses();
        this.createdAt = createdAt;
        expiresAt = wish.expiresAt().equals(CredentialState.NEVER) ? null : wish.expiresAt();
    }

    long id() {
        return id;
    }

    private Set<Scope> scopes() {
        return Arrays.stream(scopes.split(" "))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private TokenBounds bounds() {
        return TokenBounds.stored(packages, addresses);
    }

    /** Returns what a request needs to know of its token. */
    CredentialState state() {
        Instant end = expiresAt == null ? CredentialState.NEVER : expiresAt;
        return CredentialState.ofToken(user.statusOf(true), id, user, scopes(), bounds(), end);
    }

    /** @param secret null but in the one answer that shows it */
    TokenView toView(String secret) {
        return new TokenView(
                id,
                name,
                Scope.texts(scopes()),
                bounds().packageTexts(),
                bounds().addressTexts(),
                secret,
                createdAt.toString(),
                text(expiresAt),
                text(lastUsed));
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
