package synapse.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application: the HTTP API, version 1. */
@ApplicationPath("/api/v1")
public class RegistryApplication extends Application {
    /** Returns no WADL on Jersey; other implementations ignore the property. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
