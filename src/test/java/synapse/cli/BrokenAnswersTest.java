package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.remote.Failure;

/** Every document that the client reads, in every form that a registry out of order, or something else, may send. */
class BrokenAnswersTest {
    private static final String TOKEN = "session-1";
    private static final String SHA = "0".repeat(64);
    private static final String VERSION =
            "{'version':'1.0.0','sha256':'" + SHA + "','size':5,'published_at':'2026-11-22T13:48:47.896Z'";
    private static final String PACKAGE = "{'name':'text','latest':'1.0.0','versions':['1.0.0'],'owners':['ada']}";
    private static final String INDEX = "{'name':'text','status':'active','seq':1,'versions':[" + VERSION
            + ",'published_seq':1,'dependencies':{'json':'^1.0.0','more':{}}}]}";
    private static final String OWNERS = "{'owners':[{'username':'ada','since':'2026-11-22T13:48:47.896Z'}]}";

    private final FakeRegistry registry = new FakeRegistry();

    @TempDir
    private Path temp;

    private TestShell shell;
    private Map<String, String> before;

    /** A command, the request of which the answer is broken, and the right answer. */
    record Case(String command, String request, String right) {
        @Override
        public String toString() {
            return command + ": " + request;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("install text", "GET /index/text", INDEX),
                new Case("install", "GET /index/text", INDEX),
                new Case("update", "GET /index/text", INDEX),
                new Case("update text --precise 1.0.0", "GET /index/text", INDEX),
                new Case("outdated", "GET /index/text", INDEX),
                new Case("verify", "GET /index/text", INDEX),
                new Case("cache export out.tar.gz", "GET /index/text", INDEX),
                new Case("verify", "GET /packages/text/1.0.0", "{'name':'text'}"),
                new Case("install jsom", "GET /packages?limit=100", "{'packages':[{'name':'json'}],'next':'c'}"),
                new Case("login -u ada --password-stdin", "POST /auth/login", "{'token':'t','token_type':'Bearer'}"),
                new Case("login --token-stdin", "POST /auth/verify", "{'valid':true,'username':'ada','roles':[]}"),
                new Case("register -u ada --email a@b.c --password-stdin", "POST /auth/register", "{'username':'ada'}"),
                new Case(
                        "whoami -v",
                        "POST /auth/verify",
                        "{'valid':true,'username':'ada','expires_at':'x','roles':[]}"),
                new Case("token create CI --scope read", "POST /tokens", "{'id':4,'token':'syn_x','expires_at':'x'}"),
                new Case(
                        "token list",
                        "GET /tokens",
                        "{'tokens':[{'id':4,'name':'CI','created_at':'x','expires_at':'x','last_used':'x','scopes':[]}]}"),
                new Case("publish", "PUT /packages/app/0.1.0", "{'sha256':'" + SHA + "','seq':5}"),
                new Case("publish --dry-run", "PUT /packages/app/0.1.0?dry_run=true", "{'sha256':'" + SHA + "'}"),
                new Case("info text", "GET /packages/text", PACKAGE),
                new Case("info text@^1", "GET /packages/text", PACKAGE),
                new Case(
                        "info text@1.0.0", "GET /packages/text/1.0.0", VERSION + ",'license':'MIT','dependencies':{}}"),
                new Case("info text", "GET /packages/text/stats?days=1&limit=1", "{'downloads':{'total':1,'week':1}}"),
                new Case("versions text", "GET /packages/text/versions", "{'versions':[" + VERSION + "}]}"),
                new Case("search text", "GET /search?q=text&limit=20", "{'results':[{'name':'x','version':'1.0.0'}]}"),
                new Case("owner list text", "GET /packages/text/owners", OWNERS),
                new Case("owner add text bob", "PUT /packages/text/owners/bob", OWNERS),
                new Case("owner remove text bob", "DELETE /packages/text/owners/bob", OWNERS),
                new Case("yank text@1.0.0", "PUT /packages/text/1.0.0/yank", "{'name':'text'}"),
                new Case("unyank text@1.0.0", "DELETE /packages/text/1.0.0/yank", "{'name':'text'}"),
                new Case("deprecate text -m old", "PUT /packages/text/deprecation", "{'name':'text'}"));
    }

    @BeforeEach
    void begin() throws IOException {
        registry.on("POST /auth/login", 200, "{'token':'" + TOKEN + "'}")
                .on("POST /auth/verify", 200, "{'valid':true,'username':'ada','roles':['user']}")
                .on("GET /packages/text", 200, PACKAGE)
                .on("GET /packages/text/1.0.0", 200, VERSION + "}")
                .on("GET /index/text", 200, INDEX.replace(",'more':{}", ""));
        Path app = Files.createDirectories(temp.resolve("app"));
        Files.writeString(
                app.resolve("synapse.json"),
                "{\"name\":\"app\",\"version\":\"0.1.0\",\"license\":\"MIT\",\"dependencies\":{\"text\":\"*\"}}");
        shell = new TestShell(app).with("SYNAPSE_REGISTRY", registry.address()).with("SYNAPSE_TOKEN", TOKEN);
    }

    @AfterEach
    void end() {
        registry.close();
    }

    /** Locks what is not there to be installed: the archive is nowhere, so that all that is missing is asked for. */
    private void lock() throws IOException {
        Files.writeString(temp.resolve("app/synapse.lock"), """
                {"version":1,"root":{"dependencies":{"text":"*"},"dev_dependencies":{}},"seq":1,"packages":[
                {"name":"text","version":"1.0.0","sha256":"%s","dependencies":{}}
                ]}
                """.formatted(SHA));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = temp.relativize(file).toString();
                boolean isOurs = name.matches("app/home/cache/(locks|packing)/.*");
                if (!isOurs) files.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private Captured run(Case broken) {
        return shell.input("open sesame\n").run(broken.command().split(" ", -1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_broken_answer_is_no_fault_of_the_client_and_changes_nothing(Case broken) throws IOException {
        boolean isLocked = broken.command().matches("outdated|verify|cache.*");
        if (isLocked) lock();
        Map<String, byte[]> forms = new LinkedHashMap<>(BrokenAnswers.whole());
        forms.putAll(BrokenAnswers.of(broken.right().replace('\'', '"')));
        assertThat(forms).hasSizeGreaterThan(25);
        before = files();

        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            registry.on(broken.request(), 200, form.getValue());
            Captured run = run(broken);
            faults.addAll(faults(broken, form.getKey(), run));
            restore();
        }

        assertThat(faults).isEmpty();
    }

    private List<String> faults(Case broken, String form, Captured run) throws IOException {
        List<String> faults = new ArrayList<>();
        String what = broken + ", " + form + ", " + run;
        if (!List.of(0, 1, Failure.DATA, Failure.UNAVAILABLE).contains(run.exitCode())) faults.add("code: " + what);
        if (run.err().contains("fault of synapse") || run.err().contains("\tat ")) faults.add("trace: " + what);
        if (run.err().contains("\u001b")) faults.add("escape: " + what);
        if (run.err().contains("cannot be resolved")) return faults; // a range may be empty, so that is an answer
        if (run.exitCode() > 1 && !run.err().contains(registry.address())) faults.add("who: " + what);
        if (run.exitCode() > 1 && !files().equals(before)) faults.add("files: " + what);
        if (BrokenAnswers.whole().containsKey(form) && run.exitCode() == 0 && mustFail(broken, form)) {
            faults.add("done: " + what);
        }
        return faults;
    }

    /** What is said only beside the answer may be missing; what was changed is told by the status. */
    private static boolean mustFail(Case broken, String form) {
        boolean isBeside =
                broken.request().contains("/stats") || broken.command().matches("(un)?yank.*|deprecate.*|owner [ar].*");
        return !isBeside && !form.contains("object");
    }

    private void restore() throws IOException {
        for (String name : files().keySet()) if (!before.containsKey(name)) Files.delete(temp.resolve(name));
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.write(temp.resolve(file.getKey()), Base64.getDecoder().decode(file.getValue()));
        }
    }

    @Test
    void a_hundred_megabytes_are_not_read_to_the_end() throws IOException {
        registry.on("GET /index/text", 200, BrokenAnswers.huge());

        Captured run = shell.run("install");

        assertThat(run.exitCode()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(run.err()).contains(registry.address() + "/api/v1/index/text", "larger than 16 MB");
        assertThat(registry.requests()).hasSize(1);
        assertThat(temp.resolve("app/home/cache/metadata")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void what_the_index_cannot_mean_is_told_with_registry_package_and_place(String index, String told) {
        registry.on("GET /index/text", 200, index);

        Captured run = shell.run("install");

        assertThat(run.exitCode()).isEqualTo(Failure.DATA);
        assertThat(run.err()).contains("what " + registry.address() + "/api/v1/index/text says cannot be right", told);
        assertThat(temp.resolve("app/synapse.lock")).doesNotExist();
        assertThat(temp.resolve("app/synapse_modules")).doesNotExist();
        assertThat(temp.resolve("app/home/cache/metadata")).doesNotExist();
    }

    static Stream<String[]> lies() {
        String row = VERSION + ",'published_seq':1";
        return Stream.of(
                new String[] {"{'name':'json','versions':[]}", "it is of json, not of text"},
                new String[] {"{'versions':[]}", "name is missing"},
                new String[] {"{'name':'text'}", "versions is missing"},
                new String[] {"{'name':'text','versions':[7]}", "versions[0] is no object"},
                new String[] {"{'name':'text','versions':[" + row + "}," + row + "}]}", "versions[1] is there twice"},
                new String[] {"{'name':'text','versions':[" + row.replace("1.0.0", "1.x") + "}]}", "versions[0]: "},
                new String[] {"{'name':'text','versions':[" + row.replace(SHA, "sha") + "}]}", "versions[0]: "},
                new String[] {"{'name':'text','versions':[" + VERSION + "}]}", "versions[0].published_seq is missing"},
                new String[] {
                    "{'name':'text','versions':[" + row + "e99}]}", "versions[0].published_seq is missing or no"
                },
                new String[] {"{'name':'text','versions':[" + row + ",'dependencies':{'../../x':'*'}}]}", "package name"
                },
                new String[] {"{'name':'text','versions':[" + row + ",'dependencies':{'json':'&'}}]}", "versions[0]: "},
                new String[] {
                    "{'name':'text','versions':[" + row + ",'dependencies':{'json':1}}]}", "dependencies.json is"
                });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_that_is_broken_itself_is_a_refusal(int status, String problem, int exitCode) {
        registry.on("GET /packages/text", status, problem.getBytes(StandardCharsets.UTF_8));

        Captured run = shell.run("info", "text");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("error: ").doesNotContain("\u001b", "\tat ");
    }

    static Stream<Object[]> refusals() {
        return Stream.of(
                new Object[] {400, "{}", 1},
                new Object[] {400, "<html>", 69},
                new Object[] {403, "{\"code\":\"from-the-future\"}", 77},
                new Object[] {404, "{\"code\":7,\"detail\":[]}", 1},
                new Object[] {409, "{\"code\":\"from-the-future\",\"errors\":[1,null,{\"pointer\":2}]}", 1},
                new Object[] {418, "{\"detail\":\"\\u001b[31mred\\r\\n\\u0007\"}", 1},
                new Object[] {500, "{\"request_id\":7}", 69});
    }
}
