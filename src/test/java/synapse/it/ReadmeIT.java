package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import org.junit.jupiter.api.Test;

/** Readmes as pages get them. */
class ReadmeIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();

    private final String json = Unique.name("readme-json");

    private Answer publish(String version, String file, String text) {
        return ADA.publish(aPackage(json)
                .version(version)
                .with("repository", "https://github.com/ada/json")
                .with("readme", file)
                .file(file, text));
    }

    private String html() {
        return ANYONE.get("/packages/" + json).json().path("readme_html").asText();
    }

    @Test
    void the_readme_of_the_latest_version_is_rendered() {
        publish("1.0.0", "README.md", "# One\n\n[Guide](docs/guide.md)");

        assertThat(html())
                .isEqualTo("<h1 id=\"user-content-one\">One</h1>\n"
                        + "<p><a href=\"https://github.com/ada/json/blob/HEAD/docs/guide.md\""
                        + " rel=\"nofollow ugc noopener\">Guide</a></p>\n");
        publish("0.9.0", "README.md", "# Older");
        assertThat(html()).contains("One");
        publish("1.1.0", "README.md", "# Two");
        assertThat(html()).isEqualTo("<h1 id=\"user-content-two\">Two</h1>\n");
        ADA.publish(aPackage(json).version("2.0.0"));
        assertThat(ANYONE.get("/packages/" + json).json().has("readme_html")).isFalse();
    }

    @Test
    void no_other_document_carries_it() {
        publish("1.0.0", "README.md", "# Only here");

        for (String path :
                new String[] {"/packages/%s/1.0.0", "/packages/%s/versions", "/index/%s", "/packages?limit=100"}) {
            assertThat(ANYONE.get(path.formatted(json)).text()).doesNotContain("readme_html", "Only here");
        }
    }

    @Test
    void nothing_that_runs_is_left() {
        publish(
                "1.0.0",
                "README.md",
                "<script>steal()</script><img src=x onerror=steal()>\n\n[x](javascript:steal())\n\nfine");

        assertThat(html()).contains("<p>fine</p>").doesNotContain("steal");
    }

    @Test
    void what_is_not_markdown_is_shown_as_it_is() {
        publish("1.0.0", "docs/README.txt", "# <b>not</b> a heading");

        assertThat(html()).isEqualTo("<pre># &lt;b&gt;not&lt;/b&gt; a heading</pre>");
    }

    @Test
    void a_readme_that_costs_too_much_is_shown_as_it_is_and_published_all_the_same() {
        String text = "[a]: https://a.example/" + "x".repeat(1900) + "\n\n" + "[a] ".repeat(100_000);

        assertThat(publish("1.0.0", "README.md", text).status()).isEqualTo(201);

        assertThat(html()).startsWith("<pre>[a]: https://a.example/xxx").endsWith("[a] </pre>");
    }

    @Test
    void the_longest_readme_is_cut_to_what_a_document_may_hold() {
        assertThat(publish("1.0.0", "README", "&\uD83D\uDE00".repeat(100_000)).status())
                .isEqualTo(201);
        assertThat(publish("1.1.0", "README", "&".repeat(512 * 1024)).status()).isEqualTo(201);

        assertThat(html()).hasSizeBetween(999_900, 1_000_000).endsWith("&amp;\n… (the rest is in the archive)</pre>");
    }

    @Test
    void a_dry_run_shows_nothing() {
        ADA.publish(aPackage(json).with("readme", "README.md").file("README.md", "# Dry"), "?dry_run=true");

        assertThat(ANYONE.get("/packages/" + json).status()).isEqualTo(404);
    }
}
