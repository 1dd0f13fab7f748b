package synapse.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What is counted of the requests to one path template; each series is looked up once and then only incremented. */
public final class Route {
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "other");
    private static final int OTHER = METHODS.size() - 1;
    private static final int STATUSES = 600;

    private static final Counter REQUESTS = Metrics.counter(
            "registry_http_requests", "Requests by path template, method and status", "route", "method", "status");
    private static final Histogram SECONDS = Metrics.timer(
            "registry_http_request", "Time from the first filter to the end of the answer", "route", "method");

    private final String template;
    private final AtomicReferenceArray<CounterDataPoint> counts = new AtomicReferenceArray<>(METHODS.size() * STATUSES);
    private final AtomicReferenceArray<DistributionDataPoint> times = new AtomicReferenceArray<>(METHODS.size());

    Route(String template) {
        this.template = template;
    }

    /** Returns the template, such as {@code /api/v1/packages/{name}}. */
    public String template() {
        return template;
    }

    /** Counts an answer whose time is not known. */
    public void count(String method, int status) {
        count(indexOf(method), status);
    }

    /** Counts and times an answer. */
    public void record(String method, int status, long nanos) {
        int index = indexOf(method);
        count(index, status);
        DistributionDataPoint time = times.getPlain(index);
        if (time == null) {
            time = SECONDS.labelValues(template, METHODS.get(index));
            times.set(index, time);
        }
        time.observe(nanos / 1e9);
    }

    private void count(int method, int status) {
        int index = method * STATUSES + (status > 0 && status < STATUSES ? status : 0);
        CounterDataPoint count = counts.getPlain(index);
        if (count == null) {
            count = REQUESTS.labelValues(template, METHODS.get(method), Integer.toString(status));
            counts.set(index, count);
        }
        count.inc();
    }

    private static int indexOf(String method) {
        for (int i = 0; i < OTHER; i++) {
            if (METHODS.get(i).equals(method)) return i;
        }
        return OTHER;
    }
}
