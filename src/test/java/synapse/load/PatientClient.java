package synapse.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Speaks HTTP to a registry that may be restarted meanwhile: tries again what may succeed later, until its patience for
 * one request is at an end.
 */
public final class PatientClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2000;
    private static final Set<Integer> LATER = Set.of(408, 429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final LongAdder retries = new LongAdder();
    private final URI base;
    private final Duration patience;

    /** @param base such as {@code http://localhost:8080} */
    public PatientClient(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** An answer, and how long the attempt took that brought it. */
    record Answer<T>(int status, T body, long nanos) {}

    /** Returns a request for a path below {@code /api/v1}. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(ATTEMPT_LIMIT);
    }

    /** Returns how often something was tried again. */
    long retries() {
        return retries.sum();
    }

    /** @throws IOException if nothing but refusals to be tried again later came within the patience */
    <T> Answer<T> send(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            String reason;
            long wait = pause;
            try {
                long began = System.nanoTime();
                HttpResponse<T> response = attempt(request, body);
                if (!isForLater(response)) {
                    return new Answer<>(response.statusCode(), response.body(), System.nanoTime() - began);
                }
                reason = "answer " + response.statusCode();
                wait = Math.max(wait, retryAfterMillis(response));
            } catch (IOException e) {
                reason = e.toString();
            }
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait) > deadline) {
                throw new IOException("%s %s: %s, for %s".formatted(request.method(), request.uri(), reason, patience));
            }
            retries.increment();
            Thread.sleep(wait);
        }
    }

    /** A server that is starting answers 404 in HTML, before the registry is there: not the registry's word. */
    private static boolean isForLater(HttpResponse<?> response) {
        boolean html = response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return LATER.contains(response.statusCode()) || html;
    }

    private static long retryAfterMillis(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("0");
        return seconds.matches("[0-9]{1,4}") ? 1000 * Long.parseLong(seconds) : 0;
    }

    /** The request's own limit ends with the header; this one holds for the body, too. */
    private <T> HttpResponse<T> attempt(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        var pending = http.sendAsync(request, body);
        try {
            return pending.get(2 * ATTEMPT_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            pending.cancel(true);
            throw new IOException(e instanceof ExecutionException ? e.getCause() : e);
        }
    }
}
