package synapse.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Follows a GET to where the registry keeps its archives; the token stays with the registry. */
final class Redirects {
    private static final int MOST = 5;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    static HttpResponse<InputStream> follow(Function<URI, HttpClient> clients, HttpRequest request, Proxies proxies)
            throws IOException, InterruptedException {
        HttpRequest next = request;
        for (int followed = 0; followed <= MOST; followed++) {
            HttpResponse<InputStream> answer =
                    clients.apply(next.uri()).send(proxies.authorized(next), BodyHandlers.ofInputStream());
            boolean isRedirect =
                    STATUSES.contains(answer.statusCode()) && request.method().equals("GET");
            if (!isRedirect || answer.headers().firstValue("Location").isEmpty()) return answer;
            answer.body().close();
            next = next(next, answer.headers().firstValue("Location").get());
        }
        throw new IOException("more than " + MOST + " redirects");
    }

    private static URI target(URI from, String location) throws IOException {
        try {
            URI target = from.resolve(location);
            boolean isHttp = Set.of("http", "https").contains(String.valueOf(target.getScheme()));
            if (isHttp && target.getHost() != null) return target;
        } catch (IllegalArgumentException e) {
            throw new IOException("redirected to what is no address", e);
        }
        throw new IOException("redirected to what is no address of HTTP");
    }

    private static HttpRequest next(HttpRequest request, String location) throws IOException {
        URI from = request.uri();
        URI target = target(from, location);
        if (from.getScheme().equals("https") && !"https".equals(target.getScheme())) {
            throw new IOException("redirected to an address that is not encrypted");
        }
        boolean isSame = Objects.equals(from.getScheme(), target.getScheme())
                && Objects.equals(from.getRawAuthority(), target.getRawAuthority());
        return HttpRequest.newBuilder(request, (name, value) -> isSame || !name.equalsIgnoreCase("Authorization"))
                .uri(target)
                .build();
    }
}
