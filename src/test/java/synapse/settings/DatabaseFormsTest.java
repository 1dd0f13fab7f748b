package synapse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused; DatabaseUrlTest has what is taken. */
class DatabaseFormsTest {
    private static final String URL = "registry.db.url";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "mysql://ada:secret@db/registry",
                "jdbc:mysql://ada:secret@db/registry",
                "http://ada:secret@db/registry",
                "postgresql:ada:secret@db/registry",
                "postgresql://ada:secret@/registry",
                "postgresql://ada:secret@db",
                "postgresql://ada:secret@db/",
                "postgresql://ada:se@cret@db/registry",
                "postgresql://ada:se?cret@db/registry",
                "jdbc:postgresql://ada:secret@db/registry",
                "jdbc:postgresql://ada:se@cret@db/registry",
                "jdbc:postgresql://ada:se/cret@db/registry",
                "postgresql://ada:se/cret@db/registry"
            })
    void a_form_that_is_not_known_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingList.get(URL).parse(text))
                .withMessageStartingWith("REGISTRY_DB_URL must be postgresql://user:password@host:port/database")
                .withMessageNotContainingAny("secret", "cret", "ada")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:secret%zz@db/registry",
                "postgresql://ada:secret%4@db/registry",
                "jdbc:postgresql://ada:p?ss@db/registry",
                "jdbc:postgresql://ada:p@db/registry",
                "jdbc:h2:mem:secret;WRITE_DELAY=500",
                "jdbc:h2:mem:secret;write_delay=01;A=b"
            })
    void what_hides_a_password_or_loses_commits_is_refused_and_not_repeated(String text) {
        List<String> faults =
                new SettingCheck(property -> Optional.of(text).filter(url -> property.equals(URL)), false).faults();

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("REGISTRY_DB_URL")
                .doesNotContain("secret", "p?ss", "zz");
    }
}
