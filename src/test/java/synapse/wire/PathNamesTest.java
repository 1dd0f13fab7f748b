package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.manifest.InvalidNameException;
import synapse.semver.InvalidVersionException;

class PathNamesTest {
    private static final Pattern SEGMENTS =
            Pattern.compile(PathNames.NAME.substring("{name: ".length(), PathNames.NAME.length() - 1));

    @ParameterizedTest
    @ValueSource(
            strings = {"@acme/json", "%40acme/json", "@acme%2Fjson", "@acme%2fjson", "%40acme%2Fjson", "%40acme%2fjson"
            })
    void a_scoped_name_may_come_plain_or_encoded(String path) {
        assertThat(SEGMENTS.matcher(path).matches()).isTrue();
        assertThat(PathNames.name(path)).hasToString("@acme/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "a.b_c-d", "@s/versions", "@s/1.0.0", "No-Name", "x@y", "a%2Fb", "%"})
    void what_may_be_a_name_matches(String path) {
        assertThat(SEGMENTS.matcher(path).matches()).isEqualTo(!path.startsWith("%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "json/",
                "json/versions",
                "@acme",
                "@/json",
                "@acme/",
                "@acme/json/versions",
                "@@a/b",
                "@a%b/c"
            })
    void what_cannot_be_one_does_not(String path) {
        assertThat(SEGMENTS.matcher(path).matches()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "json/versions, json",
        "@s/versions/versions, @s/versions",
        "@s/json/versions, @s/json",
        "@s%2Fjson/versions, @s%2Fjson"
    })
    void a_scope_takes_two_segments_before_what_follows(String path, String name) {
        var matcher = Pattern.compile("(" + SEGMENTS.pattern() + ")/versions").matcher(path);

        assertThat(matcher.matches()).isTrue();
        assertThat(matcher.group(1)).isEqualTo(name);
    }

    @Test
    void the_package_versions_of_a_scope_is_not_the_list_of_one_without() {
        assertThat(Pattern.compile("(" + SEGMENTS.pattern() + ")/versions")
                        .matcher("@s/versions")
                        .matches())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "json/1.0.0/tarball, true",
        "json/owners/tarball, false",
        "@s/owners/1.0.0/tarball, true",
        "@s%2Fowners/1.0.0/tarball, true",
        "owners/1.0.0/tarball, true",
        "json/ownersx/tarball, true"
    })
    void what_lies_below_the_owners_is_no_version(String path, boolean isVersion) {
        String version = PathNames.VERSION.substring("{version: ".length(), PathNames.VERSION.length() - 1);

        assertThat(path.matches("(" + SEGMENTS.pattern() + ")/(" + version + ")/tarball"))
                .isEqualTo(isVersion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "JSON",
                "@acme",
                "@acme/json/x",
                "%2540acme/json",
                "@acme%252Fjson",
                "..",
                "a%2Fb",
                "@a%2Fb%2Fc",
                "a b"
            })
    void what_is_no_name_is_refused(String segment) {
        assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> PathNames.name(segment));
    }

    @Test
    void a_version_is_read_strictly() {
        assertThat(PathNames.version("1.0.0-rc.1+b").text()).isEqualTo("1.0.0-rc.1+b");
        assertThatExceptionOfType(InvalidVersionException.class).isThrownBy(() -> PathNames.version("v1"));
    }
}
