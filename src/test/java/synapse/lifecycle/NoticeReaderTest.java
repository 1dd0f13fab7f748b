package synapse.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.DeprecationRequest;
import synapse.api.YankRequest;
import synapse.catalog.Notice;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.semver.Version;

class NoticeReaderTest {
    private static final PackageName NAME = PackageName.of("a-json");
    private static final Version VERSION = Version.parse("1.0.0+b");

    @Test
    void a_yank_needs_no_word() {
        assertThat(NoticeReader.of(new YankRequest(null, null), NAME, VERSION)).isEqualTo(new Notice("", ""));
        assertThat(NoticeReader.of(new YankRequest("bad", "1.0.1"), NAME, VERSION))
                .isEqualTo(new Notice("bad", "1.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", " 1.0.1", "1.0.0", "1.0.0+c", "other", "1.x", "v1.0.1"})
    void a_yanked_version_is_replaced_by_another_version(String replacement) {
        var refused = catchThrowableOfType(
                RegistryException.class, () -> NoticeReader.of(new YankRequest("bad", replacement), NAME, VERSION));

        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/replacement"));
    }

    @ParameterizedTest
    @CsvSource({"a_json", "a.json", "a-json", "No", "@x"})
    void a_deprecated_package_is_replaced_by_another_package(String replacement) {
        var refused = catchThrowableOfType(
                RegistryException.class, () -> NoticeReader.of(new DeprecationRequest("old", replacement), NAME));

        assertThat(refused.faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.1", "1.0.0-rc.1", "other", "@tools/json", "1.x", "v1.0.1"})
    void a_deprecated_version_is_replaced_by_a_version_or_a_package(String replacement) {
        Notice notice = NoticeReader.of(new DeprecationRequest("old", replacement), NAME, VERSION);

        assertThat(notice.replacement()).contains(replacement);
    }

    @Test
    void a_deprecation_says_something() {
        for (String nothing : new String[] {null, "", " "}) {
            var refused = catchThrowableOfType(
                    RegistryException.class, () -> NoticeReader.of(new DeprecationRequest(nothing, "No Name"), NAME));

            assertThat(refused.faults())
                    .extracting(fault -> fault.pointer() + " " + fault.code())
                    .containsExactly("/message required", "/replacement invalid-name");
        }
    }
}
