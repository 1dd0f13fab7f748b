package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkCheckTest {
    private static final String OUTPUT = """
            Running 3s test @ http://127.0.0.1:9291/doc
              1 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   270.06us  333.23us   8.93ms   95.56%%
                Req/Sec    70.56k     9.17k   87.66k    70.00%%
              210634 requests in 3.00s, 2.06GB read
            %sRequests/sec:  70194.28
            Transfer/sec:    704.43MB
            """;

    @Test
    void the_rate_is_read() throws IOException {
        assertThat(WrkCheck.rate(OUTPUT.formatted(""))).isEqualTo(70_194.28);
    }

    @Test
    void a_rate_with_errors_is_none() {
        String refused = OUTPUT.formatted("  Non-2xx or 3xx responses: 210634\n");
        String broken = OUTPUT.formatted("  Socket errors: connect 0, read 3, write 0, timeout 0\n");

        assertThatThrownBy(() -> WrkCheck.rate(refused)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> WrkCheck.rate(broken)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> WrkCheck.rate("unable to connect")).isInstanceOf(IOException.class);
    }
}
