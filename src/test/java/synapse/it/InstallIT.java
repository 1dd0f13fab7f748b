package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client as it is delivered, against a registry: what it locks. */
@Tag("process") // the client cares for no database
class InstallIT {
    private static final int PACKAGES = 12;
    private static final int ROOTS = 15;

    private static final String PREFIX = Unique.name("inst");

    @TempDir
    private Path temp;

    @BeforeAll
    static void publish() {
        RegistryClient publisher = SharedRegistry.newUser();
        Random random = new Random(11);
        for (int p = 0; p < PACKAGES; p++) {
            for (int v = 1; v <= 3; v++) {
                PackageBuilder version = PackageBuilder.aPackage(name(p)).version(v + ".0.0");
                for (int q = p + 1; q < PACKAGES; q++) {
                    if (random.nextInt(3) == 0) version.dependency(name(q), ">=" + (1 + random.nextInt(v)) + ".0.0");
                }
                assertThat(publisher.publish(version).status()).isEqualTo(201);
            }
        }
    }

    private static String name(int number) {
        return PREFIX + "-p" + number;
    }

    private SynapseClient client(String project) {
        return new SynapseClient(temp.resolve("home"), temp.resolve(project));
    }

    @Test
    void client_and_registry_lock_the_same_bytes() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < ROOTS; round++) {
            List<String> needed = new ArrayList<>();
            ObjectNode question = RegistryClient.object();
            for (int p = 0; p < PACKAGES; p++) {
                if (random.nextInt(3) > 0) continue;
                String range = List.of("*", "^2.0.0", ">=2.0.0", "1 - 2").get(random.nextInt(4));
                needed.add(name(p) + " " + range);
                question.withObject("/dependencies").put(name(p), range);
            }
            SynapseClient client = client("root" + round).needing(needed.toArray(String[]::new));

            SynapseClient.Ended ended = client.pkg("install");
            Answer answer = SharedRegistry.anyone().post("/resolve", question);

            if (answer.status() == 409) {
                assertThat(ended.exitCode()).isEqualTo(65);
                assertThat(ended.err())
                        .contains(answer.json().at("/explanation/text").asText());
            } else {
                assertThat(ended.exitCode()).as(ended.err()).isZero();
                assertThat(Files.readString(client.project().resolve("synapse.lock")))
                        .isEqualTo(answer.text());
            }
        }
    }
}
