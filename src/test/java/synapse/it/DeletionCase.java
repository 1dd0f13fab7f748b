package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

/** A package of {@code ada}'s for one test, in the registry for tests that delete. */
abstract class DeletionCase {
    final RegistryClient ada = SharedRegistry.newUser();
    final RegistryClient anyone = SharedRegistry.anyone();
    final String json = Unique.name("gone-json");
    final String path = "/packages/" + json;

    void publish(PackageBuilder... wanted) {
        for (PackageBuilder one : wanted) {
            assertThat(ada.publish(one).status()).isEqualTo(201);
        }
    }

    PackageBuilder version(String version) {
        return aPackage(json).version(version).with("description", "says " + version);
    }

    void delete(String version) {
        Answer answer = ada.delete(path + "/" + version);
        assertThat(answer.status()).as(answer::toString).isEqualTo(204);
        assertThat(answer.bytes()).isEmpty();
    }
}
