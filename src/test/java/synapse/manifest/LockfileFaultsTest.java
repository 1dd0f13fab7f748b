package synapse.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.manifest.Lockfiles.GOOD;
import static synapse.manifest.Lockfiles.faults;
import static synapse.manifest.Lockfiles.refusal;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;

/** Each fault: something in the good file replaced, then the code, the place and the beginning of the sentence. */
class LockfileFaultsTest {
    private static final String JSON_LINE = GOOD.lines().toList().get(1);
    private static final String TEXT_LINE = GOOD.lines().toList().get(2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "version":1,        | "version":0,          | out-of-range   | 1, 2   | "version" must be 1, not 0
        "version":1,        | "version":1.0,        | out-of-range   | 1, 2   | "version" must be 1, not 1.0
        "version":1,        | "version":"1",        | wrong-type     | 1, 2   | "version" must be a whole number, not a string
        "version":1,        | ``                    | required       | 1, 1   | "version" is missing
        "version":1,        | "version":2,          | newer-format   | 1, 2   | the file has format 2, made by a newer synapse; upgrade
        "version":1,        | "version":2,"x":{},   | newer-format   | 1, 2   | the file has format 2, made by a newer synapse; upgrade
        "version":1,        | "version":1,"x":{},   | unknown-field  | 1, 14  | "x" does not belong here; the fields are "version"
        {"json":"^1.2.0"},"dev | {"json":"^1.2.0"},"x":1,"dev | unknown-field | 1, 55 | "x" does not belong here
        ,"dev_dependencies":{} | ``                 | required       | 1, 14  | "dev_dependencies" is missing
        "dev_dependencies":{}  | "dev_dependencies":[] | wrong-type  | 1, 55  | "dev_dependencies" must be an object
        "dependencies":{"json":"^1.2.0"},"dev_dependencies":{} | `` | required | 1, 14 | "dependencies" is missing
        ,"seq":4711         | ``                    | required       | 1, 1   | "seq" is missing
        4711                | -1                    | out-of-range   | 1, 78  | "seq" must be a whole number from 0 to 90
        4711                | 47.5                  | out-of-range   | 1, 78  | "seq" must be a whole number from 0 to 90
        4711                | 9007199254740992      | out-of-range   | 1, 78  | "seq" must be a whole number from 0 to 90
        4711                | 1e999                 | number-too-large | 1, 78 | the number 1e999 is too long
        4711                | null                  | wrong-type     | 1, 78  | "seq" must be a whole number, not null
        4711                | 1,"seq":2             | duplicate-key  | 1, 86  | the key "seq" stands here before, and again in line 1
        "json":"^1.2.0"     | "Json":"^1.2.0"       | invalid-name   | 1, 38  | package name "Json" has 'J' at character 1
        "json":"^1.2.0"     | "json":"^1.2.banana"  | invalid-range  | 1, 38  | range "^1.2.banana" is wrong at character
        "json":"^1.2.0"     | "json":"git:x"        | not-a-range    | 1, 38  | "git:x": only version ranges
        "json":"^1.2.0"     | "json":1              | wrong-type     | 1, 38  | a range must be a string
        "json":"^1.2.0"     | "json":"^1.3.0"       | not-met        | 1, 38  | the project needs json ^1.3.0, but json 1.2.4 is locked
        "json":"^1.2.0"     | "json":"*","text":"1" | not-met        | 1, 49  | the project needs text 1, but text 2.1.0 is locked
        "json":"^1.2.0"     | "json":"*","@a/z":"1" | unsorted       | 1, 49  | "@a/z" must stand before "json": names are sorted
        "json":"^1.2.0"     | "json":"*","nop":"1"  | not-locked     | 1, 49  | the project needs nop 1, but no version of it is locked
        "json":"^1.2.0"     | "j.n":"1","j_n":"1"   | duplicate-dependency | 1, 48 | "j.n" and "j_n" are two spellings
        "name":"json"       | "name":"js on"        | invalid-name   | 2, 2   | package name "js on" has ' ' at character 3
        "name":"json"       | "name":["json"]       | wrong-type     | 2, 2   | "name" must be a string, not an array
        "name":"json",      | ``                    | required       | 2, 1   | "name" is missing
        "name":"json",      | "name":"json","x":1,  | unknown-field  | 2, 16  | "x" does not belong here; the fields are "name"
        "version":"1.2.4"   | "version":"1.2"       | invalid-version | 2, 16 | version "1.2" is wrong at character 4
        "version":"1.2.4"   | "version":1.2         | wrong-type     | 2, 16  | "version" must be a string, not a number
        "sha256":"9f        | "sha256":"9F          | invalid-digest | 2, 34  | "9F86
        "sha256":"60        | "sha256":"6           | invalid-digest | 3, 34  | "6303
        "sha256":"60        | "sha512":"60          | unknown-field  | 3, 34  | "sha512" does not belong here
        {"text":"^2.0.0"}   | {"text":"^3.0.0"}     | not-met        | 2, 126 | json 1.2.4 needs text ^3.0.0, but text 2.1.0 is locked
        {"text":"^2.0.0"}   | {"@t/x":"1","text":"2"} | not-locked   | 2, 126 | json 1.2.4 needs @t/x 1, but no version of it is locked
        {"text":"^2.0.0"}   | {"text":"2","te":"1"} | unsorted       | 2, 137 | "te" must stand before "text"
        {"text":"^2.0.0"}   | {"json":"1","text":"2"} | self-dependency | 2, 126 | a package cannot depend on itself
        {"text":"^2.0.0"}   | {"te\\u0078t":"0"}    | not-met        | 2, 126 | json 1.2.4 needs text 0
        {"text":"^2.0.0"}   | {"text":"\\f2"}       | control-character | 2, 126 | the text has the control character U+000C
        {"text":"^2.0.0"}   | {}                    | not-needed     | 3, 1   | text 2.1.0 is locked, but nothing that the project needs
        ,"dependencies":{}} | ,"dependencies":null} | wrong-type     | 3, 110 | "dependencies" must be an object of names and ranges
        ,"dependencies":{}} | }                     | required       | 3, 1   | "dependencies" is missing
        ,"dependencies":{}} | ,"dependencies":{}},7 | wrong-type     | 3, 129 | a package must be an object, not a number
        """)
    void a_fault_is_told_with_its_line_and_column(String from, String to, String code, String place, String sentence) {
        String text = GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));

        Fault first = faults(text).stream()
                .filter(fault -> fault.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(faults(text)));

        assertThat(text).isNotEqualTo(GOOD);
        assertThat(Path.of("docs/lock.md")).content().contains('`' + code + '`');
        assertThat(first.detail()).startsWith("line " + place.replace(", ", ", column ") + ": " + sentence);
        assertThat(refusal(text).getMessage()).startsWith("synapse.lock: ").hasSizeLessThan(700);
    }

    @Test
    void a_package_that_is_there_twice_is_told_with_both_lines() {
        String text = GOOD.replace(TEXT_LINE, TEXT_LINE.replace("2.1.0", "2.0.0") + ",\n" + TEXT_LINE);

        assertThat(faults(text))
                .extracting(Fault::detail)
                .containsExactly("line 4, column 1: the package is locked in line 3, too; keep one of the two");
        assertThat(faults(text.replaceFirst("\"name\":\"text\"", "\"name\":\"te-xt\"")
                        .replace("\"name\":\"text\"", "\"name\":\"te.xt\"")))
                .extracting(Fault::code)
                .contains("duplicate-package");
    }

    @Test
    void packages_out_of_order_are_told() {
        String text = GOOD.replace(JSON_LINE, TEXT_LINE + ",")
                .replace(TEXT_LINE + "\n", JSON_LINE.substring(0, JSON_LINE.length() - 1) + "\n");

        assertThat(faults(text))
                .extracting(Fault::detail)
                .containsExactly("line 3, column 1: \"json\" must stand before \"text\": names are sorted");
    }

    @Test
    void a_merge_conflict_is_told_with_the_line_of_its_first_mark() {
        String ours = TEXT_LINE.replace("2.1.0", "2.0.0");
        String text = GOOD.replace(TEXT_LINE, "<<<<<<< HEAD\n" + ours + "\n=======\n" + TEXT_LINE + "\n>>>>>>> topic");

        assertThat(refusal(text))
                .hasMessage("synapse.lock: line 3, column 1: a merge conflict was left here (<<<<<<<);"
                        + " keep one side whole (git checkout --ours synapse.lock), then run synapse pkg install");
        assertThat(refusal(text.replace("<<<<<<< HEAD\n", "").replace("\n", "\r\n")))
                .hasMessageContaining("line 4, column 1: a merge conflict was left here (=======)");
        assertThat(refusal(GOOD + ">>>>>>> topic\n")).hasMessageContaining("line 5, column 1: a merge conflict");
        assertThat(refusal("||||||| base\n" + GOOD)).hasMessageContaining("line 1, column 1: a merge conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", ",", "{\"version\":1}"})
    void text_behind_the_end_is_told(String tail) {
        assertThat(refusal(GOOD + tail))
                .hasMessageStartingWith(
                        "synapse.lock: it is not JSON at line 5, column 1: the object has ended before; remove what follows");
    }

    @Test
    void a_file_that_was_cut_off_is_told_at_every_length() {
        for (int length = 0; length < GOOD.length() - 2; length++) {
            String text = GOOD.substring(0, length);
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            String place = "line " + line + ", column " + (length - text.lastIndexOf('\n'));

            assertThat(refusal(text).getMessage())
                    .startsWith("synapse.lock: it is not JSON: it ends too early, at " + place + "; restore the file");
        }
    }

    @Test
    void other_faults_of_syntax_and_encoding_are_told() {
        assertThat(refusal(GOOD.replace("\"2.1.0\"", "2.1.0"))).hasMessageContaining("not JSON at line 3, column ");
        assertThat(refusal(GOOD.replace("}},\n", "}}\n"))).hasMessageContaining("not JSON at line 3, column 1");
        assertThat(refusal("\uFEFF" + GOOD))
                .hasMessageContaining("line 1, column 1: the file begins with a byte order");
        assertThat(refusal(GOOD.replace("\"text\"}", "\"é\"}")
                        .replace("2.1.0", "é")
                        .getBytes(ISO_8859_1)))
                .hasMessageContaining("is wrong, in line 3, column 27; save it as UTF-8");
        assertThat(refusal("[1]")).hasMessageContaining("it must be an object in braces, not an array");
    }
}
