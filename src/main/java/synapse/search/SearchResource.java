package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import synapse.api.SearchPage;
import synapse.api.SuggestionsView;
import synapse.api.TrendingPage;

/** {@code GET /search} and what lies below it. */
@ApplicationScoped
@Path("search")
public class SearchResource {
    private static final int MOST_SUGGESTED = 10;
    private static final String ASK_AGAIN = "no-cache"; // who has just published must not be given what was

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    private Searcher searcher;
    private SearchLists lists;

    public SearchResource() {} // for the container

    @Inject
    public SearchResource(Searcher searcher, SearchLists lists) {
        this.searcher = searcher;
        this.lists = lists;
    }

    @GET
    public Response search(
            @QueryParam("q") String q,
            @QueryParam("author") String author,
            @QueryParam("keyword") String keyword,
            @QueryParam("sort") String sort,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("explain") String explain) {
        SearchParameters parameters = new SearchParameters();
        SearchQuestion question = new SearchQuestion(
                SearchParameters.text(q),
                parameters.filter("author", author),
                parameters.filter("keyword", keyword),
                parameters.sort(sort),
                parameters.cursor(cursor),
                parameters.number("limit", limit, 1, SearchQuestion.MAX_LIMIT, 20),
                parameters.flag("explain", explain));
        parameters.check();
        SearchPage page = SearchDocuments.of(q == null ? "" : q.strip(), searcher.search(question));
        ResponseBuilder response = TaggedResponse.of(page, headers, ASK_AGAIN);
        NextPage.link(page.next(), uri).ifPresent(link -> response.header("Link", link));
        return response.build();
    }

    @GET
    @Path("suggest")
    public Response suggest(@QueryParam("q") String q, @QueryParam("limit") String limit) {
        SearchParameters parameters = new SearchParameters();
        String typed = SearchParameters.text(q);
        int most = parameters.number("limit", limit, 1, MOST_SUGGESTED, MOST_SUGGESTED);
        parameters.check();
        String asked = typed == null ? "" : typed.strip();
        List<String> names = asked.isEmpty() ? List.of() : searcher.suggest(asked, most);
        return TaggedResponse.of(new SuggestionsView(asked, names), headers, ASK_AGAIN)
                .build();
    }

    @GET
    @Path("trending")
    public Response trending(@QueryParam("limit") String limit) {
        SearchParameters parameters = new SearchParameters();
        int most = parameters.number("limit", limit, 1, TrendingPage.MOST, 10);
        parameters.check();
        List<TrendingPage.Row> rows = lists.trending();
        TrendingPage page = new TrendingPage(rows.subList(0, Math.min(most, rows.size())));
        return TaggedResponse.of(page, headers, ASK_AGAIN).build();
    }
}
