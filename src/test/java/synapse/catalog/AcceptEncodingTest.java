package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "x-gzip",
                "GZIP",
                "deflate, gzip, br",
                "gzip;q=1.0, identity; q=0.5",
                "gzip ; q=0.001",
                "br;q=1.0,\tgzip;q=0.8, *;q=0.1",
                "*",
                "*;q=0.5",
                "*;q=0, gzip",
                "deflate|gzip"
            })
    void gzip_goes_to_whoever_takes_it(String fields) {
        List<String> values = Arrays.asList(fields.split("\\|", -1));

        assertThat(AcceptEncoding.takesGzip(values)).isTrue();
        assertThat(AcceptEncoding.takesGzip(Collections.enumeration(values))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "identity",
                "deflate, br",
                "gzip;q=0",
                "gzip;q=0.0",
                "gzip; Q = 0.000",
                "gzip;q=0, *",
                "*, gzip;q=0",
                "*;q=0",
                "gzipped",
                "identity;q=1, *;q=0"
            })
    void gzip_goes_to_nobody_else(String field) {
        List<String> values = field == null ? List.of() : List.of(field);

        assertThat(AcceptEncoding.takesGzip(field == null ? null : values)).isFalse();
        assertThat(AcceptEncoding.takesGzip(Collections.enumeration(values))).isFalse();
    }
}
