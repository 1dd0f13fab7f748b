package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who types at a terminal of 60 columns. */
@Tag("process") // the client cares for no database
class KeyboardIT {
    private static final String ENTER = "\r";
    private static final String INTERRUPT = "\u0003";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectory(temp.resolve("hello"));
    }

    private Keyboard pkg(String arguments) throws IOException {
        return new Keyboard(temp.resolve("home"), folder, SharedRegistry.uri().toString(), arguments);
    }

    /** Holds what is behind the client against what there has to be: the exit code, and keys that are shown again. */
    private static void ended(String screen, int exitCode) {
        assertThat(screen).contains("\ncode " + exitCode + "\n");
        assertThat(screen.substring(screen.indexOf("\ncode "))).containsPattern("[ ;]echo ");
    }

    @Test
    void passwords_are_never_shown() throws Exception {
        String user = Unique.name("typed");
        try (Keyboard keyboard = pkg("register")) {
            String screen = keyboard.at("Username: ", user + "\n")
                    .at("E-mail address: ", user + "@example.org\n")
                    .at("Password (8 characters or more): ", "open sesame\n")
                    .at("The same again: ", "open sesane\n")
                    .at("Password (8 characters or more): ", "open sesame\n")
                    .at("The same again: ", "open sesame\n")
                    .end();

            ended(screen, 0);
            assertThat(screen).contains("the two differ", "logged in to").doesNotContain("sesa");
        }
    }

    @Test
    void ctrl_c_at_a_password_leaves_a_terminal_that_shows_keys() throws Exception {
        try (Keyboard keyboard = pkg("login -u ada")) {
            String screen = keyboard.at("Password: ", "open ses" + INTERRUPT).end();

            ended(screen, 130);
            assertThat(screen).doesNotContain("sesa", "error", "\tat ");
            assertThat(temp.resolve("home/credentials")).doesNotExist();
        }
    }

    @Test
    void ctrl_c_in_the_middle_of_init_writes_nothing() throws Exception {
        try (Keyboard keyboard = pkg("init")) {
            String screen = keyboard.at("name (hello): ", ENTER)
                    .at("version (0.1.0): ", INTERRUPT)
                    .end();

            ended(screen, 130);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void wrong_answers_are_asked_for_again_on_lines_that_fit() throws Exception {
        try (Keyboard keyboard = pkg("init --author Ann --license MIT")) {
            String screen = keyboard.at("name (hello): ", "No Good\n")
                    .at("name (hello): ", "good\n")
                    .at("version (0.1.0): ", ENTER)
                    .at("description: ", ENTER)
                    .end();

            ended(screen, 0);
            String talk = screen.substring(0, screen.indexOf("\ncode ")).replaceAll("\u001b\\[[0-9;]*m", "");
            assertThat(talk.lines().filter(line -> !line.startsWith("add packages")))
                    .allMatch(line -> line.length() <= 60);
            assertThat(talk).contains("error: package name \"No Good\"");
            assertThat(folder.resolve("synapse.json")).content().contains("\"name\": \"good\"");
        }
    }
}
