package synapse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the load generator with wrk at the fastest server there is: if it were the limit, every ratio would be too
 * good.
 */
record WrkCheck(Path wrk, LoadGenerator generator, int connections, int rounds, Duration round) {
    private static final Pattern RATE = Pattern.compile("(?m)^Requests/sec: +([0-9.]+)$");
    private static final Pattern TROUBLE = Pattern.compile("(?m)^ *(Non-2xx or 3xx|Socket errors).*$");

    void measure(Server server, Target target, Results results) throws IOException {
        List<Sample> own = new ArrayList<>();
        double[] theirs = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            own.add(generator.run(target, round));
            theirs[i] = rate(Programs.output(command(server.uri(target.path()).toString())));
        }
        results.add(Measurement.concurrent("check: document, own load generator", server.name(), own));
        results.add(Measurement.of("check: document, wrk", server.name(), Unit.PER_SECOND, Median.of(theirs)));
    }

    private List<String> command(String uri) {
        return List.of(wrk.toString(), "-t1", "-c" + connections, "-d" + round.toSeconds() + "s", uri);
    }

    /** Reads what wrk prints. @throws IOException if it had trouble, or printed something else */
    static double rate(String output) throws IOException {
        Matcher rate = RATE.matcher(output);
        if (!rate.find() || TROUBLE.matcher(output).find()) throw new IOException("wrk says: " + output);
        return Double.parseDouble(rate.group(1));
    }
}
