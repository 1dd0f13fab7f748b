package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import synapse.remote.Document;

/** {@code synapse pkg register}. */
@Command(
        name = "register",
        description = "Make an account at a registry, and log in to it. Asks for what is not given.",
        footer = {
            "  synapse pkg register --registry https://registry.example.com",
            "  synapse pkg register -u ada --email ada@example.org --password-stdin < password.txt"
        })
final class RegisterCommand extends PkgCommand {
    @Option(
            names = {"-u", "--username"},
            paramLabel = "<name>",
            description = "2 to 64 of A-Z a-z 0-9 . _ -.")
    private String username;

    @Option(names = "--email", paramLabel = "<address>", description = "Only you and administrators see it.")
    private String email;

    @Option(names = "--password-stdin", description = "Read the password from the standard input.")
    private boolean isPasswordPiped;

    @Option(names = "--no-login", description = "Only make the account.")
    private boolean isLoginLess;

    @Override
    int run(Client client) {
        Login login = new Login(client);
        login.warnIfReadable();
        Answers answers = Answers.ofProcess(client.terminal());
        String name = username != null ? username : answers.line("Username", "--username");
        String mail = email != null ? email : answers.line("E-mail address", "--email");
        String password = isPasswordPiped
                ? answers.piped("password")
                : answers.newSecret("Password (8 characters or more)", "--password-stdin");
        JsonObject account = Json.createObjectBuilder()
                .add("username", name)
                .add("email", mail)
                .add("password", password)
                .build();
        Document made = client.anonymous().post("/auth/register", account).document();
        client.terminal().say("registered " + Words.clean(made.text("username")) + " at " + client.address());
        if (!isLoginLess) login.withPassword(name, password);
        return OK;
    }
}
