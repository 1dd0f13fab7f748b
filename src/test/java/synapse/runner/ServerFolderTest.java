package synapse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFolderTest {
    @ParameterizedTest
    @CsvSource({"OFF,OFF", "ERROR,SEVERE", "WARNING,WARNING", "INFO,INFO", "DEBUG,FINE", "TRACE,FINER", "ALL,ALL"})
    void no_level_silences_the_events(String given, String expected) throws IOException {
        Properties log = new Properties();
        log.load(new StringReader(ServerFolder.log(new Settings(8080, Path.of("data"), given, true))));

        assertThat(log.getProperty("synapse.level")).isEqualTo(expected);
        assertThat(log.getProperty("synapse.audit.level")).isEqualTo("INFO");
        assertThat(Level.parse(log.getProperty("synapse.level"))).isNotNull();
        assertThat(log.getProperty("java.util.logging.ConsoleHandler.formatter"))
                .isEqualTo(JsonFormatter.class.getName());
    }
}
