package synapse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.manifest.Manifest;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;

class MetadataTest {
    private static final Manifest MANIFEST = Archives.manifest(
            "\"description\": \"reads\"",
            "\"keywords\": [\"a\", \"b\"]",
            "\"dependencies\": {\"text\": \"^1.0.0\", \"lists\": \"*\"}",
            "\"x-count\": 7",
            "\"x-none\": null");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"json\",\"version\":\"1.2.0\"}",
                "{\"description\":\"reads\",\"keywords\":[\"a\",\"b\"]}",
                "{\"dependencies\":{\"lists\":\"*\",\"text\":\"^1.0.0\"}}",
                "{\"x-count\":7,\"x-none\":null}",
                "{\"description\":null,\"author\":null,\"unheard-of\":null}"
            })
    void what_agrees_or_is_left_out_passes(String said) throws JsonProcessingException {
        said(said).refuseUnlessAgreeing(MANIFEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"jason\"}                        | /name",
                "{\"version\":\"1.2.1\"}                     | /version",
                "{\"version\":\"1.2.0+build\"}               | /version",
                "{\"name\":7}                                | /name",
                "{\"description\":\"\"}                      | /description",
                "{\"keywords\":[\"b\",\"a\"]}                | /keywords",
                "{\"dependencies\":{\"text\":\"^1.0.0\"}}    | /dependencies",
                "{\"dependencies\":{}}                       | /dependencies",
                "{\"private\":false}                         | /private",
                "{\"x-count\":8}                             | /x-count",
                "{\"author\":\"\"}                           | /author",
                "{\"a/b~c\":1}                               | /a~1b~0c",
                "{\"name\":\"json\",\"license\":\"MIT\"}     | /license"
            })
    void what_differs_is_pointed_at(String said, String pointer) throws JsonProcessingException {
        RegistryException refused = refusal(said(said));

        assertThat(refused.type()).isEqualTo(ProblemType.MANIFEST_MISMATCH);
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointer);
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("differs");
    }

    @Test
    void the_path_of_a_request_must_agree_too() {
        assertThat(refusal(Metadata.of("json", "1.2.1"))).hasMessageContaining("\"version\"");
        assertThat(refusal(Metadata.of("jason", "9.9.9")).faults())
                .extracting(Fault::pointer)
                .containsExactly("/name", "/version");
    }

    @Test
    void at_most_a_hundred_differences_are_told() throws JsonProcessingException {
        String many = IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));

        assertThat(refusal(said("{" + many + "}")).faults()).hasSize(100);
    }

    @Test
    void names_are_repeated_in_print_only() throws JsonProcessingException {
        assertThat(refusal(said("{\"a\\u001b[31m" + "x".repeat(500) + "\":1}")).getMessage())
                .contains("a?[31mxxx")
                .hasSizeLessThan(300);
    }

    private static Metadata said(String json) throws JsonProcessingException {
        return new Metadata((ObjectNode) Json.mapper().readTree(json));
    }

    private static RegistryException refusal(Metadata said) {
        return catchThrowableOfType(RegistryException.class, () -> said.refuseUnlessAgreeing(MANIFEST));
    }
}
