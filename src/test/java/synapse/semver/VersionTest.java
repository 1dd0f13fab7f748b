package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0.0                    | 0  | 0 | 0  | ''           | ''
            1.4.10                   | 1  | 4 | 10 | ''           | ''
            1.2.3-0                  | 1  | 2 | 3  | 0            | ''
            1.2.3-1.2.3              | 1  | 2 | 3  | 1.2.3        | ''
            1.2.3-4a                 | 1  | 2 | 3  | 4a           | ''
            1.2.3-0a                 | 1  | 2 | 3  | 0a           | ''
            1.2.3-beta.11            | 1  | 2 | 3  | beta.11      | ''
            1.2.3-beta-.-rc          | 1  | 2 | 3  | beta-.-rc    | ''
            1.2.3---                 | 1  | 2 | 3  | --           | ''
            1.2.3+456                | 1  | 2 | 3  | ''           | 456
            1.2.3+007.sha-5          | 1  | 2 | 3  | ''           | 007.sha-5
            1.2.3-rc.1+exp.00        | 1  | 2 | 3  | rc.1         | exp.00
            1.2.3+-rc                | 1  | 2 | 3  | ''           | -rc
            9007199254740991.0.0     | 9007199254740991 | 0 | 0 | '' | ''
            1.0.0-99999999999999999999 | 1 | 0 | 0 | 99999999999999999999 | ''
            """)
    void a_version_falls_into_its_parts(
            String text, long major, long minor, long patch, String preRelease, String build) {
        var version = Version.parse(text);

        assertThat(version.major()).isEqualTo(major);
        assertThat(version.minor()).isEqualTo(minor);
        assertThat(version.patch()).isEqualTo(patch);
        assertThat(version.preRelease()).isEqualTo(preRelease);
        assertThat(version.isPreRelease()).isEqualTo(!preRelease.isEmpty());
        assertThat(version.build()).isEqualTo(build);
        assertThat(version.text()).isEqualTo(text).isEqualTo(version.toString());
        assertThat(Version.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3+b", "1.2.3-rc.1+b", "1.2.3+b-c.d"})
    void the_key_leaves_build_metadata_out(String text) {
        assertThat(Version.parse(text).key()).isEqualTo(text.substring(0, text.indexOf('+')));
    }

    @Test
    void versions_are_equal_if_their_texts_are() {
        var version = Version.parse("1.0.0+a");

        assertThat(version).isEqualTo(Version.parse("1.0.0+a")).hasSameHashCodeAs(Version.parse("1.0.0+a"));
        assertThat(version).isNotEqualTo(Version.parse("1.0.0+b")).isEqualByComparingTo(Version.parse("1.0.0+b"));
    }

    @Test
    void a_version_may_have_256_characters() {
        String text = "1.0.0-" + "a".repeat(250);

        assertThat(Version.parse(text).text()).isEqualTo(text);
        assertThat(Version.isValid(text + "a")).isFalse();
    }
}
