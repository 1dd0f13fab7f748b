package synapse.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx with two workers and sendfile, serving files from {@code folder/files}: what reads could cost at best. */
record NginxServer(Path program, Path folder) {
    static final String PING = "ping";

    Server start() throws IOException, InterruptedException {
        Files.writeString(Files.createDirectories(files(folder)).resolve(PING), "pong");
        InetSocketAddress address = Server.freeAddress();
        Path configuration = folder.resolve("nginx.conf").toAbsolutePath();
        Files.writeString(configuration, configuration(address));
        long launched = System.nanoTime();
        ServerProcess process = ServerProcess.start(
                folder,
                Map.of(),
                List.of(program.toString(), "-p", folder.toAbsolutePath().toString(), "-c", configuration.toString()));
        return Server.await(Server.NGINX, address, process, "/" + PING, launched);
    }

    /** Returns the folder whose files are served. */
    static Path files(Path folder) {
        return folder.resolve("files");
    }

    /** No log of requests, and no end of a connection after 1,000 requests: the registry has neither, either. */
    private static String configuration(InetSocketAddress address) {
        return """
                %s
                worker_processes 2;
                daemon off;
                pid nginx.pid;
                error_log error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000000;
                  gzip_static on;
                  default_type application/json;
                  client_body_temp_path temp-body;
                  proxy_temp_path temp-proxy;
                  fastcgi_temp_path temp-fastcgi;
                  uwsgi_temp_path temp-uwsgi;
                  scgi_temp_path temp-scgi;
                  server {
                    listen %s;
                    root files;
                  }
                }
                """.formatted(user(), Server.authority(address));
    }

    /** Under root the workers would be another user, who may not read the folder. */
    private static String user() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }
}
