package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One of many who do, at random and all at once, whatever can be done to packages after they were published. Packages
 * called {@code passed-…} change hands; all others stay with the one who publishes them.
 */
final class JournalSteward {
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 403, 404, 409, 410);
    private static final int PASSED = 3;
    private static final int CHANGES = 3;

    private final RegistryClient owner;
    private final List<RegistryClient> others;
    private final RegistryClient administrator;
    private final int number;
    private final Random random;
    private final List<String> refusals = new ArrayList<>();
    private int published;

    JournalSteward(
            RegistryClient owner, List<RegistryClient> others, RegistryClient administrator, long seed, int number) {
        this.owner = owner;
        this.others = others;
        this.administrator = administrator;
        this.number = number;
        random = new Random(seed + number);
    }

    /** Does each thing once, then one thing or more at random each turn. */
    JournalSteward change(int turns) {
        changeOwn();
        for (int turn = 0; turn < turns; turn++) {
            if (turn % 3 == 0) {
                pass(turn);
            } else {
                changeSomePackage();
            }
        }
        return this;
    }

    int published() {
        return published;
    }

    List<String> refusals() {
        return refusals;
    }

    private void changeOwn() {
        String name = "steward-" + number;
        publish(owner, aPackage(name).version("1.0.0").with("description", "Old"));
        publish(owner, aPackage(name).version("2.0.0").with("description", "New"));
        String path = "/packages/" + name;
        for (String what : List.of(path + "/2.0.0/deprecation", path + "/deprecation")) {
            note(owner.put(what, said("message", "other-package")));
            note(owner.delete(what));
        }
        note(owner.put(path + "/2.0.0/yank", said("reason", "2.0.1")));
        note(owner.delete(path + "/2.0.0/yank"));
        RegistryClient other = others.get(number % others.size());
        note(owner.put(path + "/owners/" + other.username()));
        note(other.delete(path + "/owners/" + owner.username()));
        note(administrator.post(
                "/admin" + path + "/transfer", said("reason", "").put("owner", owner.username())));
        note(owner.delete(path + "/2.0.0"));
    }

    private void publish(RegistryClient publisher, PackageBuilder wanted) {
        Answer answer = publisher.publish(wanted);
        note(answer);
        if (answer.status() == 201) published++;
    }

    /** Publishes a package that many own and lose; who owns it at the moment is not known here. */
    private void pass(int turn) {
        String name = "passed-" + random.nextInt(PASSED);
        String version = "1.%d.%d".formatted(turn, number);
        publish(anyone(), aPackage(name).version(version).with("description", "Passed " + version));
        String path = "/packages/" + name + "/owners/" + anyone().username();
        switch (random.nextInt(5)) {
            case 0, 1 -> note(anyone().put(path));
            case 2, 3 -> note(anyone().delete(path));
            default ->
                note(administrator.post(
                        "/admin/packages/" + name + "/transfer",
                        said("reason", "").put("owner", anyone().username())));
        }
    }

    private RegistryClient anyone() {
        int chosen = random.nextInt(others.size() + 1);
        return chosen == others.size() ? owner : others.get(chosen);
    }

    private void changeSomePackage() {
        JsonNode packages = owner.get("/packages?limit=100").json().path("packages");
        if (packages.isEmpty()) return;
        String path = "/packages/"
                + packages.get(random.nextInt(packages.size())).path("name").asText();
        JsonNode versions = owner.get(path + "/versions").json().path("versions");
        if (versions.isEmpty()) return;
        String version =
                versions.get(random.nextInt(versions.size())).path("version").asText();
        for (int i = 0; i < CHANGES; i++) change(path, path + "/" + version);
    }

    private void change(String ofPackage, String ofVersion) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> note(owner.put(ofVersion + "/yank", said("reason", "0.0.1-other")));
            case 3, 4 -> note(owner.delete(ofVersion + "/yank"));
            case 5, 6 -> note(owner.put(ofVersion + "/deprecation", said("message", "other-package")));
            case 7 -> note(owner.delete(ofVersion + "/deprecation"));
            case 8 -> note(owner.put(ofPackage + "/deprecation", said("message", "other-package")));
            case 9 -> note(owner.delete(ofPackage + "/deprecation"));
            case 10 -> note(owner.delete(ofVersion));
            default -> note(administrator.delete(ofVersion + "?reason=For+good"));
        }
    }

    private ObjectNode said(String field, String replacement) {
        String text = "Steward %d: \uD83D\uDE80 \"quoted\" | <b> %d".formatted(number, random.nextInt(3));
        ObjectNode said = RegistryClient.object().put(field, text);
        if (!replacement.isEmpty() && random.nextBoolean()) said.put("replacement", replacement);
        return said;
    }

    private void note(Answer answer) {
        if (!EXPECTED.contains(answer.status())) refusals.add(answer.toString());
    }
}
