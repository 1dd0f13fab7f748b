package synapse.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import synapse.wire.Json;

/** What is kept of a version's {@code synapse.json}, and the readme that it names; never altered. */
@Embeddable
public class StoredManifest {
    @Column(name = "manifest_json")
    private String json;

    @Column(name = "dependencies_json")
    private String dependenciesJson;

    @Column(name = "keywords_json")
    private String keywordsJson;

    @SuppressWarnings("unused") // read by queries
    private String readme; // null: none, or deleted

    protected StoredManifest() {} // for JPA

    private StoredManifest(String json, String dependenciesJson, String keywordsJson, String readme) {
        this.json = json;
        this.dependenciesJson = dependenciesJson;
        this.keywordsJson = keywordsJson;
        this.readme = readme;
    }

    static StoredManifest of(NewVersion candidate) {
        return new StoredManifest(
                candidate.manifest().json(),
                candidate.dependenciesJson(),
                Json.text(candidate.manifest().keywords()),
                Text.orNull(candidate.readme().text()));
    }

    /** Returns the same without the readme, which goes with a version that is deleted. */
    StoredManifest withoutReadme() {
        return new StoredManifest(json, dependenciesJson, keywordsJson, null);
    }

    JsonNode tree() {
        return StoredJson.tree(json);
    }

    /** Returns the JSON object of the run-time dependencies. */
    String dependenciesJson() {
        return dependenciesJson;
    }

    List<String> keywords() {
        return StoredJson.strings(keywordsJson);
    }
}
