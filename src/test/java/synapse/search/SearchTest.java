package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.search.Documents.aPackage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {
    @TempDir
    Path folder;

    private Asking asking;

    @BeforeEach
    void fill() {
        asking = new Asking(
                folder,
                aPackage(1, "json")
                        .description("Reads JSON")
                        .keywords("json", "parser")
                        .author("Ada Moreau")
                        .owner("ada")
                        .license("MIT"),
                aPackage(2, "yaml")
                        .description("Reads YAML")
                        .keywords("yaml", "parser")
                        .author("Ben Okafor")
                        .owner("ben")
                        .license("MIT OR Apache-2.0"),
                aPackage(3, "@tools/http-client")
                        .description("Talks to web servers")
                        .dependsOn("json")
                        .readme()
                        .license("GPL-3.0-only")
                        .updated("2025-06-01T10:00:00Z"),
                aPackage(4, "httpd")
                        .description("Serves pages; the fastest <b>web</b> server")
                        .dependsOn("Yaml")
                        .deprecated()
                        .updated("2024-01-31T23:59:59Z"));
    }

    @AfterEach
    void close() {
        asking.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            name:json;                  json
            keyword:parser;             json, yaml
            keyword:parser -json;       yaml
            author:ada;                 json
            author:"Ben Okafor";        yaml
            author:"Okafor Ben";        ``
            owner:ben;                  yaml
            license:mit;                json, yaml
            license:apache-2.0;         yaml
            license:GPL*;               @tools/http-client
            depends:json;               @tools/http-client
            depends:yaml;               httpd
            is:deprecated;              httpd
            NOT is:deprecated web;      @tools/http-client
            has:readme;                 @tools/http-client
            description:"web server";   @tools/http-client
            updated:>2025-12-31;        json, yaml
            updated:<2025;              httpd
            updated:2024-01-31;         httpd
            updated:2025..2025-06;      @tools/http-client
            updated:>=2025-06-01 web;   @tools/http-client
            ht*;                        @tools/http-client, httpd
            json OR yaml;               json, yaml
            json AND yaml;              ``
            (json OR yaml) -json;       yaml
            jsno;                       json
            "reads json";               json
            "json reads";               ``
            @tools/http-client;         @tools/http-client""")
    void finds(String query, String names) {
        assertThat(String.join(", ", asking.names(query).stream().sorted().toList()))
                .isEqualTo(names);
    }

    @Test
    void filters_by_author_and_keyword() {
        var answer = asking.index.search(new SearchQuestion(null, "moreau ada", "Parser", Sort.NAME, null, 10, false));

        assertThat(answer.hits()).extracting(SearchHit::name).containsExactly("json");
        assertThat(answer.hits().get(0).parts()).isNull();
    }

    @Test
    void counts_keywords_and_licenses_of_all_that_match() {
        var answer = asking.index.search(new SearchQuestion("", null, null, Sort.RELEVANCE, null, 1, false));

        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.keywords().entrySet())
                .extracting(Object::toString)
                .containsExactly("parser=2", "json=1", "yaml=1");
        assertThat(answer.licenses()).containsEntry("MIT", 1L).containsEntry("MIT OR Apache-2.0", 1L);
    }

    @Test
    void marks_what_was_asked_for_and_never_makes_markup() {
        var hit = asking.answer("webs server").hits().stream()
                .filter(each -> each.name().equals("httpd"))
                .findFirst()
                .orElseThrow();

        List<Snippet> snippets = hit.highlights().get("description");
        assertThat(snippets).contains(new Snippet("web", true), new Snippet("server", true));
        assertThat(String.join("", snippets.stream().map(Snippet::text).toList()))
                .isEqualTo(hit.description());
        assertThat(asking.answer("htpd").hits().get(0).highlights().get("name")).contains(new Snippet("httpd", true));
    }

    @Test
    void says_what_it_took_for_a_slip_of_the_pen() {
        assertThat(asking.answer("jsno").notes())
                .containsExactly("\"jsno\" is nowhere; what is near was looked for: json");
        assertThat(asking.answer("jsno").readAs()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_through_everything_without_a_package_twice(Sort sort) {
        asking.index.apply(
                IntStream.range(10, 510)
                        .mapToObj(i -> aPackage(i, "pack-" + i)
                                .description("json " + i % 7)
                                .downloads(i % 5)
                                .made())
                        .toList(),
                List.of(),
                2);
        List<String> seen = new ArrayList<>();
        SearchCursor after = null;
        int pages = 0;
        do {
            var answer = asking.index.search(new SearchQuestion("json", null, null, sort, after, 23, false));
            answer.hits().forEach(hit -> seen.add(hit.name()));
            assertThat(answer.total()).isEqualTo(501);
            after = answer.next();
            pages++;
            if (pages == 3)
                asking.index.apply(
                        List.of(aPackage(900, "aaa").description("other").made()), List.of(), 3);
        } while (after != null);

        assertThat(seen).hasSize(501).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(22);
    }

    @Test
    void sorts_as_it_is_told() {
        assertThat(sorted(Sort.NAME)).containsExactly("@tools/http-client", "httpd", "json", "yaml");
        assertThat(sorted(Sort.UPDATED)).containsExactly("json", "yaml", "@tools/http-client", "httpd");
        asking.index.downloads(java.util.Map.of(2L, 5L, 4L, 9L));
        assertThat(sorted(Sort.DOWNLOADS)).containsExactly("httpd", "yaml", "json", "@tools/http-client");
    }

    @Test
    void suggests_by_beginning_by_part_and_with_slips() {
        assertThat(asking.index.suggest("js", 10)).containsExactly("json");
        assertThat(asking.index.suggest("clie", 10)).containsExactly("@tools/http-client");
        assertThat(asking.index.suggest("aml", 10)).containsExactly("yaml");
        assertThat(asking.index.suggest("http", 10)).containsExactlyInAnyOrder("httpd", "@tools/http-client");
        assertThat(asking.index.suggest("htpt", 10)).contains("httpd");
        assertThat(asking.index.suggest("", 10)).isEmpty();
        assertThat(asking.index.suggest("json", 0)).isEmpty();
    }

    private List<String> sorted(Sort sort) {
        return asking.index.search(new SearchQuestion("*", null, null, sort, null, 10, false)).hits().stream()
                .map(SearchHit::name)
                .toList();
    }
}
