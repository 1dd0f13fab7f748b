package synapse.load;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Publishes packages of a file to a registry: {@code mvn -q -Pload -Dload.url=… -Dload.data=… -Dload.packages=1000}.
 * Goes on where an earlier run with the same file of acknowledgements ended.
 */
public final class Loader {
    private final LoaderOptions options;

    private Loader(LoaderOptions options) {
        this.options = options;
    }

    /** Ends with 1 if something failed or differs, 64 if the arguments are wrong. */
    public static void main(String... arguments) throws Exception {
        try {
            boolean good = new Loader(LoaderOptions.parse(arguments)).run();
            if (!good) Runtime.getRuntime().exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage() + "\n" + LoaderOptions.USAGE);
            Runtime.getRuntime().exit(64);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        boolean good = load();
        if (!options.verify()) return good;
        Verification verification = new Verifier(options.client())
                .verify(AcknowledgementFile.read(options.acknowledgements()), options.clients());
        System.out.println(verification.summary());
        return good && verification.isGood();
    }

    private boolean load() throws IOException, InterruptedException {
        Files.createDirectories(options.acknowledgements().toAbsolutePath().getParent());
        PatientClient client = options.client();
        try (AcknowledgementFile file = AcknowledgementFile.open(options.acknowledgements())) {
            LoadRun run = LoadRun.begin(client, options.user(), options.password(), file);
            try {
                run.publish(options.open(), options.clients());
            } finally {
                System.out.println(run.report().summary(client.retries()));
            }
            return run.report().failed() == 0;
        }
    }
}
