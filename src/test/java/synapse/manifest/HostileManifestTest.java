package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static synapse.manifest.Manifests.faults;
import static synapse.manifest.Manifests.faultsWith;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;

class HostileManifestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "description": null                       | /description  | wrong-type
                    "description": ["x"]                      | /description  | wrong-type
                    "description": "a\\nb"                    | /description  | invalid-text
                    "description": "a\\tb"                    | /description  | invalid-text
                    "description": "a\\u2028b"                | /description  | invalid-text
                    "description": "\\u202Etxt.exe"           | /description  | invalid-text
                    "description": "a\\u2066b"                | /description  | invalid-text
                    "author": {"name": "Ann"}                 | /author       | wrong-type
                    "author": true                            | /author       | wrong-type
                    "author": "x\\r\\nBcc: x"                 | /author       | invalid-text
                    "license": null                           | /license      | wrong-type
                    "license": {"type": "MIT"}                | /license      | wrong-type
                    "license": "MIT OR"                       | /license      | invalid-license
                    "license": "OR MIT"                       | /license      | invalid-license
                    "license": "MIT Apache-2.0"               | /license      | invalid-license
                    "license": "MIT or Apache-2.0"            | /license      | invalid-license
                    "license": "MIT/Apache-2.0"               | /license      | invalid-license
                    "license": "(MIT"                         | /license      | invalid-license
                    "license": "MIT)"                         | /license      | invalid-license
                    "license": "()"                           | /license      | invalid-license
                    "license": "MIT WITH"                     | /license      | invalid-license
                    "license": "(MIT) WITH x"                 | /license      | invalid-license
                    "license": "GPL-2.0 WITH a WITH b"        | /license      | invalid-license
                    "license": "LicenseRef-"                  | /license      | invalid-license
                    "license": "LicenseRef-a+"                | /license      | invalid-license
                    "license": "DocumentRef-a:MIT"            | /license      | invalid-license
                    "license": "SEE LICENSE IN LICENSE.txt"   | /license      | invalid-license
                    "license": "UNLICENSED OR"                | /license      | invalid-license
                    "license": "<script>"                     | /license      | invalid-license
                    "homepage": 1                             | /homepage     | wrong-type
                    "homepage": "example.org"                 | /homepage     | invalid-url
                    "homepage": "//example.org"               | /homepage     | invalid-url
                    "homepage": "javascript:alert(1)"         | /homepage     | invalid-url
                    "homepage": "JaVaScRiPt:alert(1)"         | /homepage     | invalid-url
                    "homepage": "data:text/html,x"            | /homepage     | invalid-url
                    "homepage": "ftp://example.org/"          | /homepage     | invalid-url
                    "homepage": "file:///etc/passwd"          | /homepage     | invalid-url
                    "homepage": "https://"                    | /homepage     | invalid-url
                    "homepage": "https:///x"                  | /homepage     | invalid-url
                    "homepage": "https:x"                     | /homepage     | invalid-url
                    "homepage": "https://a b/"                | /homepage     | invalid-url
                    "homepage": "https://a/\\"onclick=x"      | /homepage     | invalid-url
                    "homepage": "https://ann:secret@a.org/"   | /homepage     | invalid-url
                    "homepage": "https://good.org@evil.org/"  | /homepage     | invalid-url
                    "homepage": "https://@evil.org/"          | /homepage     | invalid-url
                    "homepage": "https://a.org:99999/"        | /homepage     | invalid-url
                    "homepage": "https://exämple.org/"        | /homepage     | invalid-url
                    "homepage": "git@a.org:b"                 | /homepage     | invalid-url
                    "repository": {"url": "https://a.org"}    | /repository   | wrong-type
                    "repository": "github:a/b"                | /repository   | invalid-url
                    "repository": "root@a.org:b"              | /repository   | invalid-url
                    "repository": "git@-oProxyCommand=x:b"    | /repository   | invalid-url
                    "repository": "git@a.org:-x"              | /repository   | invalid-url
                    "repository": "ssh://root@a.org/b"        | /repository   | invalid-url
                    "repository": "ssh://git:pw@a.org/b"      | /repository   | invalid-url
                    "repository": "https://git@a.org/b"       | /repository   | invalid-url
                    "repository": "file:///a"                 | /repository   | invalid-url
                    "keywords": "json"                        | /keywords     | wrong-type
                    "keywords": {}                            | /keywords     | wrong-type
                    "keywords": [null]                        | /keywords/0   | wrong-type
                    "keywords": ["a", ["b"]]                  | /keywords/1   | wrong-type
                    "keywords": [""]                          | /keywords/0   | invalid-keyword
                    "keywords": ["  "]                        | /keywords/0   | invalid-keyword
                    "keywords": ["a\\nb"]                     | /keywords/0   | invalid-keyword
                    "dependencies": null                      | /dependencies | wrong-type
                    "dependencies": ["text"]                  | /dependencies | wrong-type
                    "dependencies": {"Text": "*"}             | /dependencies/Text | invalid-name
                    "dependencies": {"": "*"}                 | /dependencies/ | invalid-name
                    "dependencies": {"../x": "*"}             | /dependencies/..~1x | invalid-name
                    "dependencies": {"text": null}            | /dependencies/text | wrong-type
                    "dependencies": {"text": {"v": "1"}}      | /dependencies/text | wrong-type
                    "dependencies": {"text": 1}               | /dependencies/text | wrong-type
                    "dependencies": {"text": "banana!"}       | /dependencies/text | invalid-range
                    "dependencies": {"text": "latest"}        | /dependencies/text | invalid-range
                    "dependencies": {"text": "https://a.org/t.tgz"} | /dependencies/text | not-a-range
                    "dependencies": {"text": "git+ssh://git@a.org/t"} | /dependencies/text | not-a-range
                    "dependencies": {"text": "file:../text"}  | /dependencies/text | not-a-range
                    "dependencies": {"text": "./text"}        | /dependencies/text | not-a-range
                    "dependencies": {"text": "text.tgz"}      | /dependencies/text | not-a-range
                    "dependencies": {"text": "ann/text"}      | /dependencies/text | not-a-range
                    "dependencies": {"text": "npm:other@^1"}  | /dependencies/text | not-a-range
                    "dependencies": {"text": "workspace:*"}   | /dependencies/text | not-a-range
                    "dependencies": {"json": "*"}             | /dependencies/json | self-dependency
                    "dependencies": {"a.b": "*", "a-b": "*"}  | /dependencies/a-b | duplicate-dependency
                    "dependencies": {"a": "*", "a": "*"}      | /dependencies/a | duplicate-key
                    "dev_dependencies": {"json": "*"}         | /dev_dependencies/json | self-dependency
                    "dev_dependencies": {"a": "link:x"}       | /dev_dependencies/a | not-a-range
                    "readme": ["README.md"]                   | /readme       | wrong-type
                    "readme": "/etc/passwd"                   | /readme       | invalid-path
                    "readme": "../README.md"                  | /readme       | invalid-path
                    "readme": "a/../../b"                     | /readme       | invalid-path
                    "readme": ".."                            | /readme       | invalid-path
                    "readme": "./"                            | /readme       | invalid-path
                    "readme": "a//b"                          | /readme       | invalid-path
                    "readme": "docs/"                         | /readme       | invalid-path
                    "readme": "a\\\\b"                        | /readme       | invalid-path
                    "readme": "C:/x"                          | /readme       | invalid-path
                    "readme": "a\\nb"                         | /readme       | invalid-text
                    "private": null                           | /private      | wrong-type
                    "private": "true"                         | /private      | wrong-type
                    "private": 0                              | /private      | wrong-type
                    "name": "other"                           | /name         | duplicate-key
                    "x": 1e999999999                          | /x            | number-too-large
                    "x": {"y": ["\\udfff"]}                   | /x/y/0        | lone-surrogate
                    """)
    void one_fault_is_found_where_it_is(String field, String pointer, String code) {
        assertThat(faultsWith(field)).extracting(Fault::pointer, Fault::code).containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource({"description, 1000", "author, 200", "license, 500", "readme, 255"})
    void texts_have_limits(String field, int maxChars) {
        String full = "a".repeat(maxChars);

        assertThat(Manifests.with('"' + field + "\": \"" + full + '"').json()).contains(full);
        assertThat(faultsWith('"' + field + "\": \"" + full + "a\""))
                .extracting(Fault::code)
                .containsExactly("too-long");
    }

    @Test
    void urls_and_keywords_have_limits() {
        String url = "https://a.org/" + "x".repeat(2_034);
        String keyword = '"' + "k".repeat(50) + '"';

        assertThat(Manifests.with("\"homepage\": \"" + url + "\"").homepage()).hasSize(2_048);
        assertThat(faultsWith("\"homepage\": \"" + url + "x\"")).hasSize(1);
        assertThat(Manifests.with("\"keywords\": [" + keyword + "]").keywords()).hasSize(1);
        assertThat(faultsWith("\"keywords\": [\"k" + keyword.substring(1) + "]"))
                .hasSize(1);
        assertThat(faultsWith("\"keywords\": [" + "\"k\",".repeat(20) + "\"k\"]"))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "{", "{\"name\"", "{\"name\":\"json\",}", "<xml/>", "\u0000"})
    void what_is_no_object_has_one_fault_without_pointer(String text) {
        assertThat(faults(text)).hasSize(1).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    void a_huge_manifest_is_judged_in_no_time() {
        int max = ManifestReader.MAX_BYTES;

        assertTimeout(Duration.ofSeconds(2), () -> {
            faults("[".repeat(max));
            faults("{\"a\":".repeat(max / 5));
            faults("{\"a\":" + "9".repeat(max - 6) + "}");
            faults("{\"a\":[" + "1e999999999,".repeat(max / 13) + "1]}");
            faults("{\"a\":[" + "[],".repeat(max / 3 - 10) + "1]}");
            faults("{\"" + "k".repeat(max - 10) + "\":1}");
            faults("\"" + "\\u0000".repeat(max / 7) + "\"");
            faults("{\"dependencies\":{\"a\":\"" + "^1 ".repeat(max / 4) + "\"}}");
            faults("{\"license\":\"" + "(".repeat(max - 20) + "\"}");
            faults(new byte[max + 1]);
        });
    }
}
