package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "GPL-2.0+",
                "UNLICENSED",
                "MIT OR Apache-2.0",
                "(MIT)",
                "((MIT)AND(0BSD))",
                "MIT  AND ISC OR 0BSD",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "(GPL-2.0-or-later WITH Bison-exception-2.2) OR MIT",
                "LicenseRef-a.b-1",
                "DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2",
                "MIT WITH AdditionRef-ours"
            })
    void takes_the_grammar_of_spdx(String text) {
        assertThat(new LicenseExpression(text).fault()).isEmpty();
    }

    @Test
    void names_what_is_wrong() {
        assertThat(new LicenseExpression("MIT or ISC").fault().orElseThrow()).contains("in capitals", "\"or\"");
        assertThat(new LicenseExpression("(MIT").fault()).hasValue("a ) is missing at the end");
        assertThat(new LicenseExpression("MIT)").fault()).hasValue("\")\" has nothing to belong to");
    }

    @Test
    void collects_the_ids_of_the_list() {
        assertThat(new LicenseExpression("(MIT OR GPL-2.0+ WITH x) AND LicenseRef-y").listedIds())
                .containsExactly("MIT", "GPL-2.0");
    }

    @Test
    void knows_the_spdx_list_in_any_case() {
        assertThat(SpdxLicenses.find("mit")).hasValue("MIT");
        assertThat(SpdxLicenses.find("0BSD")).hasValue("0BSD");
        assertThat(SpdxLicenses.find("zlib-acknowledgement")).isPresent();
        assertThat(SpdxLicenses.find("Nosuch-1.0")).isEmpty();
    }

    @Test
    void depth_costs_no_stack() {
        String deep = "(".repeat(100_000) + "MIT" + ")".repeat(100_000);

        assertThat(new LicenseExpression(deep).fault()).isEmpty();
    }
}
