package synapse.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import synapse.api.AdminStatsView;
import synapse.catalog.VersionState;
import synapse.database.Clock;
import synapse.database.Database;
import synapse.download.CountingState;
import synapse.download.DownloadCounter;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.journal.JournalReader;
import synapse.journal.JournalService;

/** The registry as its operators see it. */
@Stateless
public class AdminStatsService {
    private CurrentCaller caller;
    private RegistryFigures figures;
    private JournalService journal;
    private JournalReader reader;
    private DownloadCounter counter;
    private Database database;

    public AdminStatsService() {} // for the container

    @Inject
    public AdminStatsService(
            CurrentCaller caller,
            RegistryFigures figures,
            JournalService journal,
            JournalReader reader,
            DownloadCounter counter,
            Database database) {
        this.caller = caller;
        this.figures = figures;
        this.journal = journal;
        this.reader = reader;
        this.counter = counter;
        this.database = database;
    }

    @RolesAllowed(Roles.ADMIN)
    public AdminStatsView stats() {
        caller.require(Scope.ADMIN);
        Instant now = Clock.now();
        return new AdminStatsView(
                new AdminStatsView.Users(figures.users(), figures.activeUsers(), figures.activeAdministrators()),
                figures.openSessions(now),
                figures.tokens(now),
                figures.packages(),
                versions(),
                new AdminStatsView.Storage(figures.storedBytes(), figures.pendingBlobs(), figures.doomedBlobs()),
                new AdminStatsView.Journal(journal.head(), reader.applied()),
                downloads(),
                database.product());
    }

    private AdminStatsView.Versions versions() {
        Map<VersionState, Long> byState = figures.versions();
        return new AdminStatsView.Versions(
                byState.getOrDefault(VersionState.PUBLISHED, 0L),
                byState.getOrDefault(VersionState.YANKED, 0L),
                byState.getOrDefault(VersionState.DELETED, 0L));
    }

    private AdminStatsView.Downloads downloads() {
        CountingState state = counter.state();
        return new AdminStatsView.Downloads(
                figures.downloads(), figures.loggedDownloads(), state.waiting(), state.dropped(), state.notLogged());
    }
}
