package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.identity.TokenUses;

/**
 * Writes at the stop what is in memory alone. Here and not in {@link Startup}: when enterprise beans are told of the stop,
 * Payara has taken their data source away.
 */
@WebListener
public class StopListener implements ServletContextListener {
    private static final Logger LOG = System.getLogger(StopListener.class.getName());

    @Inject
    private TokenUses tokenUses;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            tokenUses.write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The last uses of API tokens are lost: " + e.getMessage());
        }
    }
}
