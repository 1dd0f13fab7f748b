package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.download.DownloadCounter;
import synapse.identity.TokenUses;
import synapse.search.IndexKeeper;

/**
 * Does what has to be done while the application still works as a whole. When {@link Startup} is told to stop, Payara loads
 * no class any more and has taken the data source away.
 */
@WebListener
public class Shutdown implements ServletContextListener {
    private static final Logger LOG = System.getLogger(Shutdown.class.getName());

    private DownloadCounter downloads;
    private TokenUses tokenUses;
    private IndexKeeper search;

    public Shutdown() {} // for the container

    @Inject
    public Shutdown(DownloadCounter downloads, TokenUses tokenUses, IndexKeeper search) {
        this.downloads = downloads;
        this.tokenUses = tokenUses;
        this.search = search;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        new Drain().drain(); // what the server still lets pass
        Drain.close();
        search.stop();
        downloads.stop();
        try {
            tokenUses.write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The last uses of API tokens are lost: " + e.getMessage());
        }
    }
}
