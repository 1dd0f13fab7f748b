package synapse.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import synapse.problem.RegistryException;
import synapse.storage.StorageKey;

/** Runs inside the server: what a transaction rolls back, and what needs a role. */
@ArquillianTest
@Tag("process")
class InContainerIT {
    @Inject
    private Scenario scenario;

    @Inject
    private People people;

    @Inject
    private Blobs blobs;

    @Inject
    private DownloadRows downloads;

    @ArquillianResource
    private URL base;

    @Inject
    private AsAnonymous asAnonymous;

    @Deployment
    static WebArchive registry() throws URISyntaxException {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("registry.test.war")))
                .addPackage(InContainerIT.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void a_release_that_commits_writes_rows_and_journal() {
        Candidate candidate = scenario.prepare("committed");
        State before = scenario.state();

        scenario.release(candidate);

        assertThat(scenario.state())
                .isEqualTo(new State(
                        before.packages() + 1,
                        before.versions() + 1,
                        before.dependencies() + 1,
                        before.searchEntries() + 1,
                        before.owners() + 1,
                        before.pending() - 1,
                        before.head() + 2,
                        before.entries() + 2));
    }

    @Test
    void a_failure_after_the_release_rolls_back_rows_and_journal() {
        Candidate candidate = scenario.prepare("failed-late");
        State before = scenario.state();

        Throwable thrown = catchThrowable(() -> scenario.releaseThenFail(candidate));

        assertThat(thrown).hasMessageContaining("on purpose");
        assertThat(scenario.state()).isEqualTo(before);
    }

    @Test
    void a_refusal_rolls_back_too() {
        Candidate candidate = scenario.prepare("refused-late");
        State before = scenario.state();

        Throwable thrown = catchThrowable(() -> scenario.releaseThenRefuse(candidate));

        assertThat(thrown).isInstanceOf(RegistryException.class);
        assertThat(scenario.state()).isEqualTo(before);
    }

    @Test
    void doomed_bytes_are_never_released() {
        Candidate candidate = scenario.prepare("doomed");
        scenario.doom(candidate);
        State before = scenario.state();

        Throwable thrown = catchThrowable(() -> scenario.release(candidate));

        assertThat(thrown).hasMessageContaining("doomed");
        assertThat(scenario.state()).isEqualTo(before);
    }

    @Test
    void released_bytes_are_never_doomed() {
        Candidate candidate = scenario.prepare("released");
        scenario.release(candidate);

        assertThat(scenario.doom(candidate)).isFalse();
    }

    @Test
    void the_sweeper_removes_abandoned_bytes_and_no_others() throws IOException {
        StorageKey abandoned = blobs.pending("abandoned", Duration.ofHours(2));
        StorageKey young = blobs.pending("young", Duration.ofMinutes(1));
        StorageKey doomed = blobs.pending("doomed long ago", Duration.ofHours(2));
        blobs.doom(doomed);

        assertThat(blobs.sweep()).isGreaterThanOrEqualTo(2);

        assertThat(blobs.isThere(abandoned)).isFalse();
        assertThat(blobs.isThere(doomed)).isFalse();
        assertThat(blobs.isThere(young)).isTrue();
        assertThat(blobs.isPending(abandoned)).isFalse();
        assertThat(blobs.isPending(young)).isTrue();
    }

    @Test
    void downloads_older_than_30_days_are_removed_from_the_log_and_counted_still() {
        scenario.release(scenario.prepare("logged"));
        long version = downloads.versionOf("logged");
        downloads.logged(version, Duration.ofDays(31));
        downloads.logged(version, Duration.ofDays(29));
        downloads.counted(version, LocalDate.of(2026, 1, 1), 1);

        assertThat(downloads.removeOld()).isEqualTo(1);

        assertThat(downloads.agents(version)).containsExactly("agent ? of PT696H");
        assertThat(downloads.counts(version)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void counts_are_added_to_and_versions_that_are_not_there_passed_over() {
        scenario.release(scenario.prepare("counted"));
        long version = downloads.versionOf("counted");

        downloads.counted(version, LocalDate.of(2026, 1, 1), 5);
        downloads.counted(version, LocalDate.of(2026, 1, 1), 7);
        downloads.counted(version, LocalDate.of(2026, 1, 2), 1);
        downloads.counted(999_999, LocalDate.of(2026, 1, 2), 1);

        assertThat(downloads.counts(version)).containsExactly(13L, 13L, 13L);
    }

    @Test
    void a_stranger_is_stopped_by_the_role() {
        Throwable thrown = catchThrowable(asAnonymous::me);

        assertThat(thrown).isInstanceOfAny(EJBAccessException.class, AccessLocalException.class);
    }

    @Test
    void nobody_is_asked_to_log_in() throws Exception {
        assertThat(statusOf(HttpRequest.newBuilder(adminOnly()))).isEqualTo(401);
        assertThat(statusOf(HttpRequest.newBuilder(byResource()))).isEqualTo(401);
    }

    @Test
    void a_user_lacks_the_role_of_an_administrator() throws Exception {
        String token = people.user("plain-user");

        for (URI uri : List.of(adminOnly(), byResource())) {
            assertThat(statusOf(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token)))
                    .isEqualTo(403);
        }
    }

    @Test
    void an_administrator_has_it() throws Exception {
        String token = people.administrator("the-admin");

        for (URI uri : List.of(adminOnly(), byResource())) {
            assertThat(statusOf(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token)))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_hash_of_other_parameters_is_renewed_at_login() {
        String old = people.userWithHashOf("from-long-ago", 1500);

        people.logIn("from-long-ago");

        assertThat(old).startsWith("PBKDF2WithHmacSHA256:1500:");
        assertThat(people.hashOf("from-long-ago")).startsWith("PBKDF2WithHmacSHA256:1024:");
        assertThat(people.logIn("from-long-ago")).isNotEmpty();
    }

    private URI adminOnly() {
        return URI.create(base + "api/v1/test/admin-only");
    }

    private URI byResource() {
        return adminOnly().resolve("admin-only/by-resource");
    }

    private static int statusOf(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
