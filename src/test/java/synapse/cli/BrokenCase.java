package synapse.cli;

import java.util.stream.Stream;

/**
 * A command that reads a document, and the right document, in single quotes.
 *
 * @param request by which it is asked for
 */
record BrokenCase(String command, String request, String right) {
    static final String SHA = "0".repeat(64);
    static final String VERSION =
            "{'version':'1.0.0','sha256':'" + SHA + "','size':5,'published_at':'2026-11-22T13:48:47.896Z'";
    static final String PACKAGE = "{'name':'text','latest':'1.0.0','versions':['1.0.0'],'owners':['ada']}";
    static final String INDEX = "{'name':'text','status':'active','seq':1,'versions':[" + VERSION
            + ",'published_seq':1,'dependencies':{'json':'^1.0.0','more':{}}}]}";
    static final String OWNERS = "{'owners':[{'username':'ada','since':'2026-11-22T13:48:47.896Z'}]}";

    static Stream<BrokenCase> all() {
        return Stream.of(
                new BrokenCase("install text", "GET /index/text", INDEX),
                new BrokenCase("install", "GET /index/text", INDEX),
                new BrokenCase("update", "GET /index/text", INDEX),
                new BrokenCase("update text --precise 1.0.0", "GET /index/text", INDEX),
                new BrokenCase("outdated", "GET /index/text", INDEX),
                new BrokenCase("verify", "GET /index/text", INDEX),
                new BrokenCase("cache export out.tar.gz", "GET /index/text", INDEX),
                new BrokenCase("verify", "GET /packages/text/1.0.0", "{'name':'text'}"),
                new BrokenCase("install jsom", "GET /search/suggest?q=jsom", "{'query':'jsom','suggestions':['json']}"),
                new BrokenCase(
                        "login -u ada --password-stdin", "POST /auth/login", "{'token':'t','token_type':'Bearer'}"),
                new BrokenCase(
                        "login --token-stdin", "POST /auth/verify", "{'valid':true,'username':'ada','roles':[]}"),
                new BrokenCase(
                        "register -u ada --email a@b.c --password-stdin", "POST /auth/register", "{'username':'ada'}"),
                new BrokenCase(
                        "whoami -v",
                        "POST /auth/verify",
                        "{'valid':true,'username':'ada','expires_at':'x','roles':[]}"),
                new BrokenCase(
                        "token create CI --scope read", "POST /tokens", "{'id':4,'token':'syn_x','expires_at':'x'}"),
                new BrokenCase(
                        "token list",
                        "GET /tokens",
                        "{'tokens':[{'id':4,'name':'CI','created_at':'x','expires_at':'x','last_used':'x','scopes':[]}]}"),
                new BrokenCase("publish", "PUT /packages/app/0.1.0", "{'sha256':'" + SHA + "','seq':5}"),
                new BrokenCase("publish --dry-run", "PUT /packages/app/0.1.0?dry_run=true", "{'sha256':'" + SHA + "'}"),
                new BrokenCase("info text", "GET /packages/text", PACKAGE),
                new BrokenCase("info text@^1", "GET /packages/text", PACKAGE),
                new BrokenCase(
                        "info text@1.0.0", "GET /packages/text/1.0.0", VERSION + ",'license':'MIT','dependencies':{}}"),
                new BrokenCase(
                        "info text", "GET /packages/text/stats?days=1&limit=1", "{'downloads':{'total':1,'week':1}}"),
                new BrokenCase("versions text", "GET /packages/text/versions", "{'versions':[" + VERSION + "}]}"),
                new BrokenCase(
                        "search text",
                        "GET /search?q=text&limit=20",
                        "{'results':[{'name':'x','version':'1.0.0'}],'total':1,'notes':[]}"),
                new BrokenCase("owner list text", "GET /packages/text/owners", OWNERS),
                new BrokenCase("owner add text bob", "PUT /packages/text/owners/bob", OWNERS),
                new BrokenCase("owner remove text bob", "DELETE /packages/text/owners/bob", OWNERS),
                new BrokenCase("yank text@1.0.0", "PUT /packages/text/1.0.0/yank", "{'name':'text'}"),
                new BrokenCase("unyank text@1.0.0", "DELETE /packages/text/1.0.0/yank", "{'name':'text'}"),
                new BrokenCase("deprecate text -m old", "PUT /packages/text/deprecation", "{'name':'text'}"));
    }

    @Override
    public String toString() {
        return command + ": " + request;
    }
}
