package synapse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a request until the server is as fast as it gets: a virtual machine compiles what runs often, and the second
 * compiler is only done after tens of thousands of requests.
 *
 * @param limit longest time
 */
record WarmUp(LoadGenerator generator, Duration limit) {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int ENOUGH_REQUESTS = 80_000;
    private static final int ENOUGH_SLICES = 10; // for what is slow because of its bytes
    private static final int LATEST = 4;
    private static final double LEVEL = 1.05;

    void run(Target target) throws IOException {
        List<Double> rates = new ArrayList<>();
        int requests = 0;
        while (rates.size() < limit.toSeconds() && !isEnough(requests, rates)) {
            Sample slice = generator.run(target, SLICE);
            rates.add(slice.perSecond());
            requests += slice.latencies().count();
        }
    }

    private static boolean isEnough(int requests, List<Double> rates) {
        return (requests >= ENOUGH_REQUESTS || rates.size() >= ENOUGH_SLICES) && isLevel(rates);
    }

    /** Tells whether the latest slices are not better any more than those before, by more than 5 %. */
    static boolean isLevel(List<Double> rates) {
        int split = rates.size() - LATEST;
        return split > 0 && best(rates.subList(split, rates.size())) <= LEVEL * best(rates.subList(0, split));
    }

    private static double best(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
