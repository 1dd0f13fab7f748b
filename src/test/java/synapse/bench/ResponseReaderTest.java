package synapse.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nServer: x\r\ncontent-LENGTH: 5\r\nX: y\r\n\r\nhello";

    private final ResponseReader reader = new ResponseReader();

    @Test
    void an_answer_is_found_wherever_it_is_cut() throws IOException {
        for (int cut = 1; cut < OK.length(); cut++) {
            assertThat(take(OK.substring(0, cut))).as("cut at %d", cut).isFalse();
            assertThat(take(OK.substring(cut))).as("cut at %d", cut).isTrue();
            assertThat(reader.isRight(expecting(200, 5))).isTrue();
            reader.clear();
        }
    }

    @Test
    void an_answer_may_come_byte_by_byte() throws IOException {
        for (int i = 0; i < OK.length() - 1; i++)
            assertThat(take(OK.substring(i, i + 1))).isFalse();

        assertThat(take("o")).isTrue();
    }

    @Test
    void a_304_has_no_body_whatever_its_length_says() throws IOException {
        assertThat(take("HTTP/1.1 304 Not Modified\r\nContent-Length: 9000\r\n\r\n"))
                .isTrue();

        assertThat(reader.isRight(expecting(304, 0))).isTrue();
    }

    @Test
    void another_status_and_another_length_are_wrong() throws IOException {
        take(OK);

        assertThat(reader.isRight(expecting(200, 5))).isTrue();
        assertThat(reader.isRight(expecting(200, 6))).isFalse();
        assertThat(reader.isRight(expecting(404, 5))).isFalse();
    }

    @Test
    void it_knows_whether_an_answer_has_begun() throws IOException {
        assertThat(reader.isBegun()).isFalse();

        take("HT");

        assertThat(reader.isBegun()).isTrue();

        reader.clear();

        assertThat(reader.isBegun()).isFalse();
    }

    @Test
    void an_answer_of_unknown_length_is_refused() {
        assertThatThrownBy(() -> take("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("without Content-Length");
    }

    @Test
    void what_is_not_http_is_refused() {
        assertThatThrownBy(() -> take("SSH-2.0-OpenSSH_9.2\r\n\r\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no HTTP");
    }

    private boolean take(String text) throws IOException {
        return reader.take(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
    }

    private static Target expecting(int status, int bodyBytes) {
        return new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "/", Map.of(), status, bodyBytes);
    }
}
