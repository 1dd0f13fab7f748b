package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManifestWriterTest {
    @Test
    void writes_known_fields_first_with_two_blanks_of_indent() {
        var fields = new StrictJson(1_000, 8).readObject("""
                {"x":{"b":1.50,"a":[]},"keywords":["a","\\u00e4\\n"],"version":"1.0.0","name":"json"}""");

        assertThat(new ManifestWriter().write(fields)).isEqualTo("""
                {
                  "name": "json",
                  "version": "1.0.0",
                  "keywords": [
                    "a",
                    "ä\\n"
                  ],
                  "x": {
                    "b": 1.50,
                    "a": []
                  }
                }
                """);
    }
}
