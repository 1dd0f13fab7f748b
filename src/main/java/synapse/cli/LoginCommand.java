package synapse.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import synapse.remote.Failure;

/** {@code synapse pkg login}. */
@Command(
        name = "login",
        description = {
            "Log in to a registry, which is the one to use from then on.",
            "Asks for username and password, unless they are given."
        },
        footer = {
            "  synapse pkg login --registry https://registry.example.com",
            "  synapse pkg login -u ada --password-stdin < password.txt",
            "  synapse pkg login --token-stdin < token.txt"
        })
final class LoginCommand extends PkgCommand {
    @Option(
            names = {"-u", "--username"},
            paramLabel = "<name>",
            description = "Who you are; asked for if not given.")
    private String username;

    @ArgGroup
    private Secret secret = new Secret();

    /** Where the secret comes from, if not from the keyboard. */
    private static final class Secret {
        @Option(names = "--password-stdin", description = "Read the password from the standard input.")
        private boolean isPassword;

        @Option(names = "--token-stdin", description = "Read an API token from there, and no password.")
        private boolean isToken;
    }

    @Override
    int run(Client client) {
        Answers answers = Answers.ofProcess(client.terminal());
        Login login = new Login(client);
        login.warnIfReadable();
        if (secret.isToken) {
            if (username != null) throw new Failure(Failure.USAGE, "a token says itself who you are: no --username");
            login.withToken(answers.piped("token").strip());
            return OK;
        }
        String name = username != null ? username : answers.line("Username", "--username");
        String password = secret.isPassword
                ? answers.piped("password")
                : answers.secret("Password", "--password-stdin or --token-stdin");
        login.withPassword(name, password);
        return OK;
    }
}
