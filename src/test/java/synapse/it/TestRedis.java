package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisServer;

/** A Redis server with a password, which runs until it is closed, and again after a start. */
final class TestRedis implements AutoCloseable {
    private final int port = FreePort.find();
    private final String password;
    private final RedisServer server;

    TestRedis(String password) {
        this.password = password;
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("requirepass " + password)
                    .build();
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    void start() throws IOException {
        server.start();
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
