package synapse.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A GET request that is sent again and again, and what the server must answer.
 *
 * @param fields of the header
 * @param status that each answer must have
 * @param bodyBytes length that the body of each answer must have; {@link #ANY_LENGTH}: whatever it has
 */
record Target(InetSocketAddress server, String path, Map<String, String> fields, int status, long bodyBytes) {
    static final long ANY_LENGTH = -1;

    /** Returns the request as it goes over the wire. */
    ByteBuffer request() {
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
        text.append("Host: ").append(Server.authority(server)).append("\r\n");
        fields.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        byte[] bytes = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
