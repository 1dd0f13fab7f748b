package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class PublishIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("json");

    @Test
    void a_package_comes_back_byte_for_byte() {
        PackageBuilder wanted = aPackage(json).version("1.2.0").file("lib/json.syn", "fn parse() {}");

        Answer answer = ada.publish(wanted);

        JsonNode published = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/packages/" + json + "/1.2.0");
        assertThat(published.path("name").asText()).isEqualTo(json);
        assertThat(published.path("version").asText()).isEqualTo("1.2.0");
        assertThat(published.path("sha256").asText()).isEqualTo(wanted.sha256());
        assertThat(published.path("size").asInt()).isEqualTo(wanted.archive().length);
        assertThat(published.path("package_id").asLong()).isPositive();
        assertThat(published.path("published_at").asText()).endsWith("Z");
        assertThat(anyone.tarball(wanted).bytes()).isEqualTo(wanted.archive());
    }

    @Test
    void the_json_form_does_the_same() {
        PackageBuilder wanted = aPackage(json).version("1.2.0").file("lib/json.syn", "fn parse() {}");

        Answer answer = ada.publishAsJson(wanted, wanted.manifest());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("sha256").asText()).isEqualTo(wanted.sha256());
        assertThat(anyone.tarball(wanted).bytes()).isEqualTo(wanted.archive());
    }

    @Test
    void the_json_form_needs_no_field_but_the_tarball() {
        PackageBuilder wanted = aPackage(json);

        assertThat(ada.publishAsJson(wanted, object()).status()).isEqualTo(201);
    }

    @Test
    void the_fields_of_the_json_form_come_in_any_order() {
        PackageBuilder wanted = aPackage(json);
        String body = object().put("tarball", wanted.archive())
                .setAll(wanted.manifest())
                .toString();

        Answer answer =
                ada.send("POST", "/packages", BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(body).startsWith("{\"tarball\"");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void the_same_bytes_again_are_answered_as_the_first_time() {
        PackageBuilder wanted = aPackage(json);
        JsonNode first = ada.publish(wanted).json();
        long head = head();

        Answer second = ada.publish(wanted);
        Answer third = ada.publishAsJson(wanted, wanted.manifest());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first);
        assertThat(third.json()).isEqualTo(first);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void other_bytes_under_a_published_version_are_refused() {
        PackageBuilder first = aPackage(json);
        ada.publish(first);

        Answer second = ada.publish(aPackage(json).file("lib/json.syn", "other"));

        assertThat(second.problem()).isEqualTo("409 version-exists");
        assertThat(second.detail()).contains(json, "1.0.0", "raise the version");
        assertThat(anyone.tarball(first).bytes()).isEqualTo(first.archive());
    }

    @Test
    void build_metadata_does_not_make_another_version() {
        PackageBuilder first = aPackage(json).version("1.0.0+linux.1");
        ada.publish(first);

        assertThat(ada.publish(aPackage(json).version("1.0.0+mac")).problem()).isEqualTo("409 version-exists");
        assertThat(ada.publish(aPackage(json).version("1.0.0")).problem()).isEqualTo("409 version-exists");
        assertThat(ada.publish(first).status()).isEqualTo(200);

        for (String written : new String[] {"1.0.0", "1.0.0+linux.1", "1.0.0%2Blinux.1", "1.0.0+whatever"}) {
            Answer answer = anyone.get("/packages/" + json + "/" + written);
            assertThat(answer.json().path("version").asText()).isEqualTo("1.0.0+linux.1");
        }
    }

    @Test
    void only_the_owner_publishes_a_package() {
        ada.publish(aPackage(json));
        RegistryClient eve = SharedRegistry.newUser();

        assertThat(eve.publish(aPackage(json).version("6.6.6")).problem()).isEqualTo("403 forbidden");
        assertThat(eve.publish(aPackage(json)).problem()).isEqualTo("403 forbidden");
        assertThat(eve.publish(aPackage(json).version("6.6.6"), "?dry_run=true").problem())
                .isEqualTo("403 forbidden");
        assertThat(anyone.get("/packages/" + json + "/6.6.6").problem()).isEqualTo("404 version-not-found");
    }

    @Test
    void a_stranger_publishes_nothing() {
        Answer raw = anyone.publish(aPackage(json));
        Answer asJson = anyone.publishAsJson(aPackage(json), object());

        assertThat(raw.problem()).isEqualTo("401 unauthenticated");
        assertThat(raw.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(asJson.problem()).isEqualTo("401 unauthenticated");
        assertThat(anyone.get("/packages/" + json).problem()).isEqualTo("404 package-not-found");
    }

    @Test
    void a_dry_run_checks_all_and_stores_nothing() {
        Snapshot before = Snapshot.take();

        Answer answer = ada.publish(aPackage(json), "?dry_run=true");
        Answer refused = ada.publish(aPackage(json).isPrivate(), "?dry_run=true");
        Answer asJson = ada.send(
                "POST",
                "/packages?dry_run=true",
                BodyPublishers.ofString(
                        object().put("tarball", aPackage(json).archive()).toString()),
                "Content-Type",
                "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("sha256").asText())
                .isEqualTo(aPackage(json).sha256());
        assertThat(answer.json().has("seq")).isFalse();
        assertThat(refused.problem()).isEqualTo("422 private-package");
        assertThat(asJson.status()).isEqualTo(200);
        assertThat(Snapshot.take()).isEqualTo(before);
    }

    private long head() {
        return anyone.get("/changes?limit=1").json().path("head").asLong();
    }
}
