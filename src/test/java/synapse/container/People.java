package synapse.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import synapse.api.LoginRequest;
import synapse.api.RegisterRequest;
import synapse.api.SetupRequest;
import synapse.identity.LoginService;
import synapse.identity.RegistrationService;

/** Makes accounts of both roles and logs them in. */
@ApplicationScoped
public class People {
    private static final String PASSWORD = "three words and a half";

    @Inject
    private RegistrationService registrations;

    @Inject
    private LoginService logins;

    /** Returns the token of a new user. */
    public String user(String name) {
        registrations.register(new RegisterRequest(name, name + "@example.org", PASSWORD));
        return token(name);
    }

    /** Returns the token of the first administrator; can be called once. */
    public String administrator(String name) throws IOException {
        Path file = Path.of(System.getProperty("registry.data"), "setup-token");
        String token = Files.readString(file).strip();
        registrations.setUp(new SetupRequest(token, name, name + "@example.org", PASSWORD));
        return token(name);
    }

    private String token(String name) {
        return logins.login(new LoginRequest(name, PASSWORD), "test").token();
    }
}
