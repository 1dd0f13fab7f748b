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

    private final FakeRegistry registry = new FakeRegistry();

    @TempDir
    private Path temp;

    private TestShell shell;
    private Map<String, String> before;

    @BeforeEach
    void begin() throws IOException {
        registry.on("POST /auth/login", 200, "{'token':'" + TOKEN + "'}")
                .on("POST /auth/verify", 200, "{'valid':true,'username':'ada','roles':['user']}")
                .on("GET /packages/text", 200, BrokenCase.PACKAGE)
                .on("GET /packages/text/1.0.0", 200, BrokenCase.VERSION + "}")
                .on("GET /index/text", 200, BrokenCase.INDEX.replace(",'more':{}", ""));
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
                """.formatted(BrokenCase.SHA));
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

    private Captured run(BrokenCase broken) {
        return shell.input("open sesame\n").run(broken.command().split(" ", -1));
    }

    @ParameterizedTest
    @MethodSource("synapse.cli.BrokenCase#all")
    void a_broken_answer_is_no_fault_of_the_client_and_changes_nothing(BrokenCase broken) throws IOException {
        boolean isLocked = broken.command().matches("outdated|verify|cache.*");
        if (isLocked) lock();
        Map<String, byte[]> forms = new LinkedHashMap<>(BrokenAnswers.whole());
        forms.putAll(BrokenAnswers.of(broken.right().replace('\'', '"')));
        assertThat(forms.size()).isGreaterThan(24);
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

    private List<String> faults(BrokenCase broken, String form, Captured run) throws IOException {
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
    private static boolean mustFail(BrokenCase broken, String form) {
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
        String row = BrokenCase.VERSION + ",'published_seq':1";
        return Stream.of(
                new String[] {"{'name':'json','versions':[]}", "it is of json, not of text"},
                new String[] {"{'versions':[]}", "name is missing"},
                new String[] {"{'name':'text'}", "versions is missing"},
                new String[] {"{'name':'text','versions':[7]}", "versions[0] is no object"},
                new String[] {"{'name':'text','versions':[" + row + "}," + row + "}]}", "versions[1] is there twice"},
                new String[] {"{'name':'text','versions':[" + row.replace("1.0.0", "1.x") + "}]}", "versions[0]: "},
                new String[] {
                    "{'name':'text','versions':[" + row.replace(BrokenCase.SHA, "sha") + "}]}", "versions[0]: "
                },
                new String[] {
                    "{'name':'text','versions':[" + BrokenCase.VERSION + "}]}", "versions[0].published_seq is missing"
                },
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
