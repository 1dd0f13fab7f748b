package synapse.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import synapse.manifest.Manifest;
import synapse.wire.Json;

/** What a package says of itself: the words of its latest version's manifest. A text that is missing is empty. */
@Embeddable
public class Description {
    private String description;
    private String author;
    private String license;
    private String homepage;
    private String repository;

    @Column(name = "keywords_json")
    private String keywordsJson;

    protected Description() {} // for JPA

    private Description(
            String description, String author, String license, String homepage, String repository, String keywords) {
        this.description = description;
        this.author = author;
        this.license = license;
        this.homepage = homepage;
        this.repository = repository;
        keywordsJson = keywords;
    }

    /** Returns the words of a package without a latest version: none. */
    static Description none() {
        return new Description("", "", "", "", "", "[]");
    }

    static Description of(Manifest manifest) {
        return new Description(
                manifest.description(),
                manifest.author(),
                manifest.license(),
                manifest.homepage(),
                manifest.repository(),
                Json.text(manifest.keywords()));
    }

    /** Reads the words of a version from its stored manifest, whatever rules for manifests came later. */
    static Description of(PackageVersion version) {
        JsonNode manifest = version.manifest().tree();
        return new Description(
                text(manifest, "description"),
                text(manifest, "author"),
                text(manifest, "license"),
                text(manifest, "homepage"),
                text(manifest, "repository"),
                Json.text(version.manifest().keywords()));
    }

    private static String text(JsonNode manifest, String field) {
        return manifest.path(field).asText().strip();
    }

    String description() {
        return description;
    }

    String author() {
        return author;
    }

    String license() {
        return license;
    }

    String homepage() {
        return homepage;
    }

    String repository() {
        return repository;
    }

    List<String> keywords() {
        return StoredJson.strings(keywordsJson);
    }
}
