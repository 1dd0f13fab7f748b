package synapse.identity;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import synapse.journal.JournalReader;
import synapse.limit.Limits;

/** Makes the container ask {@link TokenModule} who sends a request, for as long as the application is deployed. */
@WebListener
public class TokenAuthentication implements ServletContextListener {
    private Credentials credentials;
    private JournalReader journal;
    private Limits limits;

    public TokenAuthentication() {} // for the container

    @Inject
    public TokenAuthentication(Credentials credentials, JournalReader journal, Limits limits) {
        this.credentials = credentials;
        this.journal = journal;
        this.limits = limits;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new TokenModule(credentials, journal, limits), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
