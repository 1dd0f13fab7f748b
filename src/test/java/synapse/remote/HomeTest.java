package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static Home home(Map<String, String> variables) {
        return Home.of(new Environment(variables, Path.of("/home/ann"), Path.of("/work/app")));
    }

    @Test
    void all_is_in_one_folder_of_the_user() {
        assertThat(home(Map.of()))
                .isEqualTo(new Home(
                        Path.of("/home/ann/.synapse"),
                        Path.of("/home/ann/.synapse/cache"),
                        Path.of("/home/ann/.synapse/store")));
    }

    @Test
    void a_variable_moves_it() {
        assertThat(home(Map.of("SYNAPSE_HOME", "/ci", "XDG_DATA_HOME", "/data")).store())
                .isEqualTo(Path.of("/ci/store"));
        assertThat(home(Map.of("SYNAPSE_HOME", "here")).config()).isEqualTo(Path.of("/work/app/here"));
    }

    @Test
    void the_folders_of_the_desktop_are_respected() {
        Home home = home(Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c", "XDG_CONFIG_HOME", "relative"));

        assertThat(home.store()).isEqualTo(Path.of("/d/synapse/store"));
        assertThat(home.cache()).isEqualTo(Path.of("/c/synapse/cache"));
        assertThat(home.config()).isEqualTo(Path.of("/home/ann/.synapse"));
    }
}
