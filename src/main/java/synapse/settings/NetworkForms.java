package synapse.settings;

import java.net.URI;

/** Forms of what concerns clients; {@code synapse.address} and {@code synapse.limit} read them and are stricter in details. */
final class NetworkForms {
    private static final String RANGE = "\\s*[0-9A-Fa-f:.]+(/[0-9]{1,3})?\\s*";
    private static final String WINDOW = "\\s*[1-9][0-9]{0,8}/(second|minute|hour|day)\\s*";

    private static final String ORIGIN = "https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?";
    private static final String CONTACT = "(mailto:[^\\s,<>@]+@[^\\s,<>@]+|https://[^\\s,<>]+|tel:\\+[0-9-]+)";

    private NetworkForms() {}

    static Form<String> addresses() {
        return Form.matching(
                RANGE + "(," + RANGE + ")*",
                "addresses or ranges with commas between them, such as 192.0.2.7,10.0.0.0/8,2001:db8::/32");
    }

    static Form<String> limit() {
        return Form.matching(
                "(?i)\\s*off\\s*|" + WINDOW + "(," + WINDOW + "){0,3}",
                "off, or a count for each of second, minute, hour and day, or for some of them, such as"
                        + " 600/minute,20000/day");
    }

    static Form<String> redis() {
        Form<String> form = Form.matching(
                "rediss?://\\S+",
                "the address of a Redis server, such as redis://user:password@redis.example.org:6379/0 (rediss:// with TLS)");
        return new Form<>(
                form.right(), form.parser().andThen(text -> URI.create(text).toString()));
    }

    static Form<String> origins() {
        return Form.matching(
                list(ORIGIN),
                "origins as browsers send them, such as https://packages.example.org, separated by commas");
    }

    static Form<String> contacts() {
        return Form.matching(list(CONTACT), "addresses that begin with mailto:, https: or tel:, separated by commas");
    }

    static Form<String> page() {
        return Form.matching("https://[^\\s<>]+", "the address of a page, which begins with https:");
    }

    private static String list(String one) {
        return one + "( *, *" + one + ")*";
    }
}
