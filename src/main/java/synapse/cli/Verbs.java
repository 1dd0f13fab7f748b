package synapse.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The verbs of {@code synapse pkg} by name, each a {@link PkgCommand} or a {@link CommandGroup}; making one costs time,
 * so each is made only if it is called.
 */
final class Verbs {
    private static final Map<String, Supplier<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("init", InitCommand::new);
        ALL.put("pack", PackCommand::new);
        ALL.put("publish", PublishCommand::new);
        ALL.put("install", InstallCommand::new);
        ALL.put("update", UpdateCommand::new);
        ALL.put("remove", RemoveCommand::new);
        ALL.put("register", RegisterCommand::new);
        ALL.put("login", LoginCommand::new);
        ALL.put("logout", LogoutCommand::new);
        ALL.put("whoami", WhoamiCommand::new);
        ALL.put("token", TokenCommands::new);
        ALL.put("search", SearchCommand::new);
        ALL.put("info", InfoCommand::new);
        ALL.put("versions", VersionsCommand::new);
        ALL.put("list", ListCommand::new);
        ALL.put("tree", TreeCommand::new);
        ALL.put("why", WhyCommand::new);
        ALL.put("outdated", OutdatedCommand::new);
        ALL.put("verify", VerifyCommand::new);
        ALL.put("cache", CacheCommands::new);
        ALL.put("yank", YankCommand::new);
        ALL.put("unyank", UnyankCommand::new);
        ALL.put("deprecate", DeprecateCommand::new);
        ALL.put("owner", OwnerCommands::new);
        ALL.put("completion", CompletionCommand::new);
        ALL.put("help", HelpCommand::new);
    }

    private Verbs() {}

    static Map<String, Supplier<?>> all() {
        return ALL;
    }
}
