package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import synapse.download.DownloadCounter;

/**
 * Does what has to be done while the application still works as a whole. When {@link Startup} is told to stop, Payara loads
 * no class any more.
 */
@WebListener
public class Shutdown implements ServletContextListener {
    private DownloadCounter downloads;

    public Shutdown() {} // for the container

    @Inject
    public Shutdown(DownloadCounter downloads) {
        this.downloads = downloads;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        downloads.stop();
    }
}
