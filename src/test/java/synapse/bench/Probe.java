package synapse.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Asks once, to learn what the answer to each request of a run must be. */
record Probe(Server server, String path, ReadVariant variant) {
    /** Returns nothing if the server does not do that variant. @throws IOException if there is nothing at the path */
    Optional<Target> target() throws IOException, InterruptedException {
        String tag = ask(ReadVariant.PLAIN, "").headers().firstValue("ETag").orElse("");
        HttpResponse<byte[]> answer = ask(variant, tag);
        boolean done = switch (variant) {
            case PLAIN -> true;
            case GZIP ->
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            case NOT_MODIFIED -> answer.statusCode() == 304;
        };
        Target target =
                new Target(server.address(), path, variant.fields(tag), answer.statusCode(), answer.body().length);
        return done ? Optional.of(target) : Optional.empty();
    }

    /** Returns the body. */
    byte[] body() throws IOException, InterruptedException {
        return ask(variant, "").body();
    }

    private HttpResponse<byte[]> ask(ReadVariant how, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = Http.request(server.uri(path));
        how.fields(tag).forEach(request::header);
        HttpResponse<byte[]> answer = Http.send(request.build());
        if (answer.statusCode() != 200 && answer.statusCode() != 304) {
            throw new IOException(server.name() + " " + path + ": " + answer.statusCode());
        }
        return answer;
    }
}
