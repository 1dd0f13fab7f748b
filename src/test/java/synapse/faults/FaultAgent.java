package synapse.faults;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import synapse.faults.edge.Control;

/** Instruments the edges of the server, from the JDK's system calls to the drivers. */
public final class FaultAgent {
    private static final String PATHS = "sun.nio.fs.UnixNativeDispatcher";
    private static final String CHANNELS = "sun.nio.ch.FileDispatcherImpl";
    private static final String ERRORS = "sun.nio.fs.UnixException";
    private static final String[] OF_JDK = {PATHS, CHANNELS, ERRORS};
    private static final String[] STATEMENTS = {
        "org.h2.jdbc.JdbcPreparedStatement",
        "org.h2.jdbc.JdbcStatement",
        "org.postgresql.jdbc.PgPreparedStatement",
        "org.postgresql.jdbc.PgStatement"
    };
    private static final String[] EXECUTIONS = {
        "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch"
    };
    private static final String[] PATH_CALLS = {
        "link", "unlink", "rename", "mkdir", "rmdir", "symlink", "renameat", "unlinkat", "chmod"
    };

    private AgentBuilder builder;

    private FaultAgent(AgentBuilder builder) {
        this.builder = builder;
    }

    /** @param port where {@link Control} listens */
    public static void premain(String port, Instrumentation instrumentation) throws ClassNotFoundException {
        for (String each : OF_JDK) Class.forName(each); // else the installation itself may load them, unseen
        FaultAgent agent = new FaultAgent(new AgentBuilder.Default(new ByteBuddy())
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .ignore(none()));
        agent.addFiles();
        agent.addDatabases();
        agent.addOthers();
        agent.builder.installOn(instrumentation);
        Control.listen(Integer.parseInt(port));
    }

    private void addFiles() {
        add(namedOneOf(PATH_CALLS), PathAdvice.class, PATHS);
        add(named("errorString"), ErrorTextAdvice.class, ERRORS);
        add(named("open"), OpenAdvice.class, PATHS);
        add(namedOneOf("write", "pwrite", "writev", "force", "truncate"), ChannelAdvice.class, CHANNELS);
    }

    private void addDatabases() {
        add(isPublic().and(namedOneOf(EXECUTIONS)), StatementAdvice.class, STATEMENTS);
        add(
                isPublic().and(namedOneOf("start", "end", "prepare", "commit", "rollback")),
                TransactionAdvice.class,
                "org.h2.jdbcx.JdbcXAConnection",
                "org.postgresql.xa.PGXAConnection");
        add(named("processResults"), ReadingAdvice.class, "org.postgresql.core.v3.QueryExecutorImpl");
    }

    private void addOthers() {
        add(named("execute"), StoreAdvice.class, "org.apache.hc.core5.http.impl.io.HttpRequestExecutor");
        add(named("sweep"), SweepAdvice.class, "synapse.publish.BlobSweeper");
        add(isPublic().and(named("publish")), PublishAdvice.class, "synapse.publish.PublishResource");
    }

    private void add(ElementMatcher<? super MethodDescription> methods, Class<?> advice, String... types) {
        builder = builder.type(namedOneOf(types))
                .transform((type, description, loader, module, domain) ->
                        type.visit(Advice.to(advice).on(methods)));
    }
}
