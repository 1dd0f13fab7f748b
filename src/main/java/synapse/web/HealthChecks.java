package synapse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import synapse.journal.JournalReader;
import synapse.limit.Limits;
import synapse.search.SearchFollower;

/**
 * MicroProfile Health, answered by {@link HealthServlet} and by the server. Not live: only a restart helps. Not ready: send requests elsewhere; a
 * database that is away is no reason to restart.
 */
@ApplicationScoped
public class HealthChecks {
    private Vitals vitals;
    private JournalReader reader;
    private SearchFollower search;
    private Limits limits;

    public HealthChecks() {} // for the container

    @Inject
    public HealthChecks(Vitals vitals, JournalReader reader, SearchFollower search, Limits limits) {
        this.vitals = vitals;
        this.reader = reader;
        this.search = search;
        this.limits = limits;
    }

    @Produces
    @Liveness
    HealthCheck followers() {
        return () -> HealthCheckResponse.builder()
                .name("followers")
                .status(reader.isRunning())
                .build();
    }

    @Produces
    @Liveness
    HealthCheck threads() {
        return () -> HealthCheckResponse.builder()
                .name("threads")
                .status(ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null)
                .build();
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.builder()
                .name("registry")
                .status(reader.isRunning())
                .withData("version", Release.version())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> of("database");
    }

    @Produces
    @Readiness
    HealthCheck storage() {
        return () -> of("storage");
    }

    @Produces
    @Readiness
    HealthCheck journal() {
        return () -> HealthCheckResponse.builder()
                .name("journal")
                .status(vitals.parts().get("journal"))
                .withData("position", reader.applied())
                .withData("lag", vitals.lag())
                .build();
    }

    /** Up in any case: while the index is built, the database answers. */
    @Produces
    @Readiness
    HealthCheck search() {
        return () -> HealthCheckResponse.builder()
                .name("search")
                .up()
                .withData("by", search.hasIndex() ? "index" : "database")
                .withData("position", search.position())
                .build();
    }

    /** Up in any case: without Redis, or with none at all, this node limits alone. */
    @Produces
    @Readiness
    HealthCheck limits() {
        return () -> HealthCheckResponse.builder()
                .name("limits")
                .up()
                .withData("by", limits.isRedisUp().orElse(false) ? "redis" : "node")
                .build();
    }

    private HealthCheckResponse of(String part) {
        return HealthCheckResponse.builder()
                .name(part)
                .status(vitals.parts().get(part))
                .build();
    }
}
