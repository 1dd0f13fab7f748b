package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://ada:secret@db.example:5433/registry, jdbc:postgresql://db.example:5433/registry, ada, secret",
        "postgres://ada:secret@db/registry, jdbc:postgresql://db/registry, ada, secret",
        "POSTGRESQL://ada:secret@db/registry, jdbc:postgresql://db/registry, ada, secret",
        "postgresql://ada@db/registry, jdbc:postgresql://db/registry, ada, ''",
        "postgresql://db/registry, jdbc:postgresql://db/registry, '', ''",
        "postgresql://ada:@db/registry, jdbc:postgresql://db/registry, ada, ''",
        "postgresql://ada:secret@[::1]:5432/registry, jdbc:postgresql://[::1]:5432/registry, ada, secret",
        "postgresql://ada:s@db/r?sslmode=require&a=b, jdbc:postgresql://db/r?sslmode=require&a=b, ada, s",
        "postgresql://a%40b:s%3A%2F%3F%23%25@db/r, jdbc:postgresql://db/r, a@b, s:/?#%",
        "postgresql://ada:a+b%2Bc%20d@db/r, jdbc:postgresql://db/r, ada, a+b+c d",
        "postgresql://ada:a:b@db/r, jdbc:postgresql://db/r, ada, a:b",
        "postgresql://ada:se^cr et@db/r, jdbc:postgresql://db/r, ada, se^cr et",
        "postgresql://ada:s@my_db:5432/r, jdbc:postgresql://my_db:5432/r, ada, s",
        "'postgresql://ada:s@one:5432,two/r', 'jdbc:postgresql://one:5432,two/r', ada, s",
        "postgresql://ada:%C3%A9@db/r, jdbc:postgresql://db/r, ada, é"
    })
    void a_postgresql_address_gives_url_user_and_password(String text, String jdbc, String user, String password) {
        DatabaseUrl url = DatabaseUrl.of(text);

        assertThat(url).isEqualTo(new DatabaseUrl(jdbc, user, password));
        assertThat(url.isH2()).isFalse();
    }

    @Test
    void a_jdbc_url_of_postgresql_is_left_alone() {
        String text = "jdbc:postgresql://db/registry?user=ada&password=secret";

        assertThat(DatabaseUrl.of(text)).isEqualTo(new DatabaseUrl(text, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:x, jdbc:h2:mem:x;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256",
        "jdbc:h2:mem:x;write_delay=0, jdbc:h2:mem:x;write_delay=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256",
        "jdbc:h2:mem:x;LOCK_TIMEOUT=7;A=b, jdbc:h2:mem:x;LOCK_TIMEOUT=7;A=b;WRITE_DELAY=0;QUERY_CACHE_SIZE=256",
        "jdbc:h2:mem:x;QUERY_CACHE_SIZE=9, jdbc:h2:mem:x;QUERY_CACHE_SIZE=9;WRITE_DELAY=0;LOCK_TIMEOUT=10000",
        "JDBC:H2:mem:x, JDBC:H2:mem:x;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256"
    })
    void h2_writes_at_once_unless_told_otherwise(String text, String jdbc) {
        assertThat(DatabaseUrl.of(text).jdbc()).isEqualTo(jdbc);
    }

    @Test
    void the_embedded_database_lies_in_the_data_folder() {
        DatabaseUrl url = DatabaseUrl.embedded(Path.of("/srv/data"));

        assertThat(url.isH2()).isTrue();
        assertThat(url.display()).isEqualTo("jdbc:h2:file:/srv/data/registry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:secret@db:5432/registry",
                "postgresql://ada:s%40e%2Fcret@db/registry?password=secret",
                "jdbc:postgresql://db/registry?user=ada&password=secret",
                "jdbc:h2:file:/srv/registry;USER=ada;PASSWORD=secret",
                "jdbc:h2:tcp://db/registry;PASSWORD=secret"
            })
    void what_is_displayed_holds_no_credentials(String text) {
        assertThat(DatabaseUrl.of(text).display())
                .endsWith("/registry")
                .doesNotContain("secret", "cret", "ada", "?", ";", "@");
    }
}
