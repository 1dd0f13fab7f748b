package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a version is wholly there or wholly absent, by everything that the registry tells of it. */
enum Presence {
    THERE,
    ABSENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails if the version is half there; reads the journal behind {@code after}. */
    static Presence of(PackageBuilder version, RegistryClient client, long after) {
        String path = "/packages/" + version.name();
        boolean there = client.get(path + "/" + version.version()).status() == 200;
        Answer archive = client.tarball(version);
        Answer versions = client.get(path + "/versions");
        Answer index = client.get("/index/" + version.name());

        assertThat(archive.status()).as("archive").isEqualTo(there ? 200 : 404);
        if (there) assertThat(archive.bytes()).isEqualTo(version.archive());
        assertThat(listed(versions, version)).as("in the list of versions").isEqualTo(there ? 1 : 0);
        assertThat(listed(index, version)).as("in the index").isEqualTo(there ? 1 : 0);
        assertThat(entries(version, client, after)).as("in the journal").hasSize(there ? 1 : 0);
        return there ? THERE : ABSENT;
    }

    private static long listed(Answer list, PackageBuilder version) {
        if (list.status() == 404) return 0;
        assertThat(list.status()).as(list::toString).isEqualTo(200);
        return list.json().path("versions").findValuesAsText("version").stream()
                .filter(version.version()::equals)
                .count();
    }

    /** Returns the entries that publish the version; fails if a number is missing or an entry is not what it should be. */
    private static List<JsonNode> entries(PackageBuilder version, RegistryClient client, long after) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode changes = client.get("/changes?limit=1000&after=" + after).json();
        long expected = after;
        for (JsonNode entry : changes.path("entries")) {
            assertThat(entry.path("seq").asLong()).as("journal without gaps").isEqualTo(++expected);
            boolean published = entry.path("type").asText().equals("version.published")
                    && entry.path("package").asText().equals(version.name())
                    && entry.path("version").asText().equals(version.version());
            if (published) found.add(entry);
        }
        assertThat(changes.path("head").asLong()).as("head of the journal").isEqualTo(expected);
        return found;
    }
}
