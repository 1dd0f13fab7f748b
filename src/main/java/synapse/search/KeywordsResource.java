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
import synapse.api.KeywordsPage;

/** {@code GET /keywords}: the keywords that packages have, page by page. */
@ApplicationScoped
@Path("keywords")
public class KeywordsResource {
    private static final int MAX_LIMIT = 1000;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    private SearchLists lists;

    public KeywordsResource() {} // for the container

    @Inject
    public KeywordsResource(SearchLists lists) {
        this.lists = lists;
    }

    @GET
    public Response keywords(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        SearchParameters parameters = new SearchParameters();
        int most = parameters.number("limit", limit, 1, MAX_LIMIT, 100);
        parameters.check();
        KeywordsPage page = page(lists.keywords(), cursor == null ? "" : cursor, most);
        ResponseBuilder response = TaggedResponse.of(page, headers, "no-cache");
        NextPage.link(page.next(), uri).ifPresent(link -> response.header("Link", link));
        return response.build();
    }

    /** Returns at most {@code limit} of the keywords, which are sorted, after that one. */
    private static KeywordsPage page(List<KeywordsPage.Row> all, String after, int limit) {
        List<KeywordsPage.Row> rest = all.stream()
                .filter(row -> row.keyword().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = rest.size() > limit;
        List<KeywordsPage.Row> shown = more ? rest.subList(0, limit) : rest;
        return new KeywordsPage(all.size(), shown, more ? shown.get(limit - 1).keyword() : null);
    }
}
