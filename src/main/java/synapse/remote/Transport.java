package synapse.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Sends requests: with time-outs, and again if the network or the server had a weak moment. */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final Proxies proxies;
    private final Optional<SSLContext> ownTrust;
    private final Map<Boolean, HttpClient> clients = new ConcurrentHashMap<>(); // by whether they encrypt

    Transport(Environment environment) {
        Proxies.allowPasswords();
        proxies = new Proxies(environment);
        ownTrust = environment
                .variable("SYNAPSE_CA_FILE")
                .map(file -> Trust.of(environment.folder().resolve(file)));
    }

    /** Returns what sends to the address; where nothing is encrypted, no authorities are read, which takes 0.1 s. */
    private HttpClient client(URI address) {
        return clients.computeIfAbsent("https".equalsIgnoreCase(address.getScheme()), isEncrypted -> {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER) // it would hand the token on
                    .proxy(proxies);
            if (!isEncrypted) builder.sslContext(Trust.ofNobody());
            else ownTrust.ifPresent(builder::sslContext);
            return builder.build();
        });
    }

    /** Makes something of a response, also one that says no; reads of the body what it needs, and may fail in it. */
    interface Reader<T> {
        T read(HttpResponse<InputStream> response) throws IOException;
    }

    /**
     * Sends the request, and returns what is made of the answer, whatever its status.
     *
     * @throws Failure if there is none
     */
    <T> T send(HttpRequest request, Reader<T> reader) {
        for (int tried = 1; ; tried++) {
            Duration pause;
            try {
                HttpResponse<InputStream> answer = Redirects.follow(this::client, request, proxies);
                if (answer.statusCode() == 407) throw refusedByProxy(request);
                pause = Retries.pause(tried, answer.headers());
                boolean isLast = tried == Retries.MOST || Retries.isTooLong(pause);
                if (isLast || !Retries.isPassing(answer.statusCode())) return reader.read(answer);
                answer.body().close();
            } catch (IOException e) {
                if (tried == Retries.MOST || Unreachable.isFinal(e) || !isRepeatable(request))
                    throw unreachable(request, e);
                pause = Retries.pause(tried, NO_HEADERS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(pause);
        }
    }

    /** A POST may have been carried out although the answer got lost; all others may be sent twice. */
    private static boolean isRepeatable(HttpRequest request) {
        return !request.method().equals("POST");
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Failure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Failure(Failure.UNAVAILABLE, "interrupted", cause);
    }

    private Failure unreachable(HttpRequest request, IOException cause) {
        return new Unreachable(request.uri(), proxies.name(request.uri())).because(cause);
    }

    private Failure refusedByProxy(HttpRequest request) {
        return new Failure(
                Failure.UNAVAILABLE,
                "the proxy " + proxies.name(request.uri()).orElse("")
                        + " asks for a user and a password, or for others",
                "write them into the variable: HTTPS_PROXY=http://user:password@proxy.example.com:3128");
    }
}
