package synapse.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.address.ClientAddress;
import synapse.audit.LogContext;
import synapse.catalog.DocumentCache;
import synapse.check.CheckMetrics;
import synapse.check.CheckSettings;
import synapse.config.Configuration;
import synapse.config.ConfigurationException;
import synapse.config.StartReport;
import synapse.database.Database;
import synapse.download.DownloadCounter;
import synapse.download.SmallArchives;
import synapse.flow.Flows;
import synapse.identity.Administration;
import synapse.identity.PasswordHashes;
import synapse.identity.Roles;
import synapse.identity.SigningKeys;
import synapse.journal.JournalReader;
import synapse.limit.Limits;
import synapse.move.MoveMetrics;
import synapse.move.MoveSettings;
import synapse.publish.UploadSpool;
import synapse.resolve.PackageIndex;
import synapse.search.IndexKeeper;
import synapse.storage.StorageConnectionFactory;

/** Brings the registry up, one part after the other; whatever is wrong stops the start, all settings at once. */
@jakarta.ejb.Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@DeclareRoles({Roles.USER, Roles.ADMIN})
public class Startup {
    private static final Logger LOG = System.getLogger(Startup.class.getName());

    private Database database;
    private StorageConnectionFactory storage;
    private UploadSpool spool;
    private Flows flows;
    private SigningKeys keys;
    private PasswordHashes hashes;
    private Administration administration;
    private DocumentCache documents;
    private PackageIndex index;
    private SmallArchives archives;
    private IndexKeeper search;
    private JournalReader journal;
    private Limits limits;
    private NodeMetrics metrics;
    private DownloadCounter downloads;

    public Startup() {} // for the container

    @Inject
    public Startup(
            Database database,
            StorageConnectionFactory storage,
            UploadSpool spool,
            Flows flows,
            SigningKeys keys,
            PasswordHashes hashes,
            Administration administration,
            DocumentCache documents,
            PackageIndex index,
            SmallArchives archives,
            IndexKeeper search,
            JournalReader journal,
            Limits limits,
            NodeMetrics metrics,
            DownloadCounter downloads) {
        this.database = database;
        this.storage = storage;
        this.spool = spool;
        this.flows = flows;
        this.keys = keys;
        this.hashes = hashes;
        this.administration = administration;
        this.documents = documents;
        this.index = index;
        this.archives = archives;
        this.search = search;
        this.journal = journal;
        this.limits = limits;
        this.metrics = metrics;
        this.downloads = downloads;
    }

    @PostConstruct
    void start() {
        try {
            StartReport.begin();
            LogContext.open();
            Configuration.check();
            ClientAddress.open();
            limits.open();
            CheckSettings.open();
            CheckMetrics.begin();
            MoveSettings.open();
            MoveMetrics.begin();
            documents.open();
            index.open();
            archives.open();
            hashes.open();
            database.open();
            storage.open();
            spool.open();
            flows.open();
            BusyLimit.open();
            Hardening.open();
            Drain.open();
            keys.open();
            administration.begin();
            search.open();
            journal.start();
            search.begin();
            metrics.begin();
            downloads.start();
            Configuration.tell();
            LOG.log(Level.INFO, () -> "Synapse Registry " + Release.version() + " is ready");
        } catch (ConfigurationException e) {
            StartReport.failed(e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The registry does not start, for a reason it did not expect", e);
            throw e;
        }
    }

    @PreDestroy
    void stop() {
        flows.stop();
        journal.stop();
    }
}
