package synapse.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application: the HTTP API, version 1. */
@ApplicationPath("/api/v1")
public class RegistryApplication extends Application {}
