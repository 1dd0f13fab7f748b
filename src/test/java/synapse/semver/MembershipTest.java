package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " contains ", textBlock = """
            1.0.0 - 2.0.0       contains 1.2.3
            1.2.3-p - 2.4.3-p   contains 1.2.3
            1.2.3-p - 2.4.3-p   contains 1.2.3-p.2
            1.2.3-p - 2.4.3-p   contains 2.4.3-a
            1.2.3+b - 2.4.3+b   contains 1.2.3
            ^1.2.3+b            contains 1.3.0+c
            >=1.0.0             contains 1.0.0+b
            <=2.0.0             contains 1.9999.9999
            <\t2.0.0            contains 0.2.9
            >=0.2.3 || <0.0.1   contains 0.0.0
            1.2.* || 2.*        contains 2.1.3
            ~0.0.1              contains 0.0.2
            ~1                  contains 1.9.0
            ~v0.5.4-pre         contains 0.5.5
            ~v0.5.4-pre         contains 0.5.4-rc
            =0.7.x              contains 0.7.2
            <=0.7.x             contains 0.6.2
            ~1.2.1 =1.2.3       contains 1.2.3
            >=1.2.1 1.2.3       contains 1.2.3
            ^1.2.3-alpha        contains 1.2.3-pre
            ^0.0.1-alpha        contains 0.0.1-beta
            ^0.0.1-alpha        contains 0.0.1
            >1.2.3-a <1.2.3-c   contains 1.2.3-b
            x - 1.x             contains 0.9.7
            1.x - x             contains 1.9.7
            """)
    void a_range_contains(String range, String version) {
        assertThat(contains(range, version)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " lacks ", textBlock = """
            1.0.0 - 2.0.0       lacks 2.2.3
            1.2.3+b - 2.4.3+b   lacks 1.2.3-p
            1.2.3+b - 2.4.3+b   lacks 2.4.3-a
            ^1.2.3              lacks 1.2.3-pre
            ^1.2                lacks 1.2.0-pre
            ^1.2.3              lacks 2.0.0-alpha
            ^0.0.1              lacks 0.0.2-alpha
            ^0.0.1              lacks 0.0.2
            ^1.2.3-beta.2       lacks 1.2.3-alpha
            ^1.2.3-beta.2       lacks 1.2.4-beta.2
            >1.2                lacks 1.2.8
            >1.2                lacks 1.3.0-beta
            <=1.2.3             lacks 1.2.3-beta
            <1.2.3              lacks 1.2.3-beta
            =1.2.3              lacks 1.2.3-beta
            1.2.3               lacks 1.2.4
            >=0.7.x             lacks 0.7.0-a
            =0.7.x              lacks 0.8.2
            ~2.4                lacks 2.5.0
            ~2.4                lacks 2.3.9
            ~0.0.1              lacks 0.1.0-alpha
            ~v0.5.4-beta        lacks 0.5.4-alpha
            1.2.x || 2.x        lacks 1.1.3
            >=0.2.3 || <0.0.1   lacks 0.0.3
            >=1.0.0-a || 2.0.0  lacks 2.0.0-b
            >x                  lacks 1.0.0
            <*                  lacks 0.0.0-0
            * || >=1.0.0-a      lacks 1.0.0-b
            """)
    void a_range_lacks(String range, String version) {
        assertThat(contains(range, version)).isFalse();
    }

    private static boolean contains(String range, String version) {
        return VersionConstraint.parse(range).satisfiedBy(Version.parse(version));
    }
}
