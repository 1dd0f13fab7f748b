package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries that no honest client sends. */
class BadPathIT {
    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%0a",
                "/%c0%af",
                "/%ff",
                "/..",
                "/../..",
                "/%2e%2e/%2e%2e",
                "/..%2f..%2fetc",
                "/a%2fb",
                "/a%5cb",
                "/a\\b",
                "/a%20b",
                "/<script>",
                "/\"",
                "/{name}",
                "/a|b",
                "/\u00e4",
                "/^",
                "/;",
                "/;x=1",
                "/json;x=1/1.0.0",
                "/json/1.0.0;x",
                "//",
                "///",
                "/./.",
                "/json//1.0.0",
                "/json/1.0.0//tarball",
                "/@",
                "/@/",
                "/@a",
                "/@a/",
                "/@a//b",
                "/@a/b/c/d",
                "/%40a%2f",
                "/@a%2fb%2fc",
                "/@a%252fb",
                "/%2540a/b",
                "/a%2523b",
                "/json/%31.0.0%00",
                "/json/1.0.0%2ftarball",
                "/json/..",
                "/json/../../changes/..",
                "/json/%2e%2e",
                "/json/1.0.0/..%2f"
            })
    void a_malformed_path_is_refused_or_leads_elsewhere(String path) {
        for (String root : List.of("/api/v1/packages", "/api/v1/index", "/api/v1/changes")) {
            Answer answer = RawHttp.request("GET", root + path);
            if (answer.status() == 200) {
                assertThat(answer.header("Content-Type")).as(root).isEqualTo("application/json");
            } else {
                assertThat(answer.refusal()).as(root).startsWith("4");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/json/1.0.0/%g0", "/a b", "/a\tb"})
    void a_path_that_is_none_is_refused(String path) {
        Answer answer = RawHttp.request("GET", "/api/v1/packages" + path);

        assertThat(answer.refusal()).isIn("400 invalid-request", "400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?%", "?limit=%", "?limit=%zz", "?=", "?&&&", "?limit", "?limit=1&limit=x", "?a[]=1", "?\u00e4=1"
            })
    void a_malformed_query_is_refused_or_ignored(String query) {
        Answer answer = RawHttp.request("GET", "/api/v1/packages" + query);

        if (answer.status() != 200) assertThat(answer.refusal()).startsWith("400");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 20_000, 100_000})
    void a_very_long_path_is_refused(int length) {
        String path = "/api/v1/packages/" + "a".repeat(length);

        assertThat(RawHttp.request("GET", path).problem()).startsWith("4");
        assertThat(RawHttp.request("GET", "/api/v1/packages?cursor=" + "a".repeat(length))
                        .problem())
                .startsWith("4");
    }
}
