package synapse.it;

import java.util.List;
import java.util.stream.IntStream;

/** Texts that attackers send where a name, a number or a sentence is expected. */
final class Hostile {
    /** Each breaks, delays or shows something where text is taken for code. */
    static final List<String> TEXTS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE users; --",
            "\" OR \"\"=\"",
            "1) UNION SELECT username FROM users--",
            "1; SELECT pg_sleep(5)--",
            "x' AND (SELECT 1 FROM (SELECT SLEEP(5))a)--",
            "%' ESCAPE '!' --",
            "_%_%",
            "${jndi:ldap://127.0.0.1:1/a}",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "<%= 7*7 %>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd\u0000.json",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "; id",
            "| id",
            "$(id)",
            "`id`",
            "&& sleep 5",
            "*)(uid=*))(|(uid=*",
            "a\r\nSet-Cookie: stolen=1",
            "a\r\n\r\n<body>",
            "<!doctype a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "(a+)+$",
            "name:*~ AND [a TO z]^9 \"",
            "*:*",
            "a".repeat(300),
            "-1",
            "9223372036854775808",
            "NaN",
            "0x10",
            "1e309",
            "null",
            "true",
            "[]",
            "{}",
            "\u0000",
            "\u202egnp.exe",
            "\u200b\u200d",
            "\ufeff",
            "\ufdfd\ufdfd\ufdfd",
            "Z\u0351\u036b\u0343\u036a\u0302\u036b",
            "\uff1cscript\uff1e",
            "\u0130\u0131\u017f",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "%00",
            "%2e%2e%2f",
            "%0d%0aSet-Cookie:x=1");

    /** JSON that costs more than it weighs, or that two readers understand differently. */
    static final List<String> DOCUMENTS = List.of(
            "{",
            "",
            "\"",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000),
            "[" + "[],".repeat(20_000) + "[]]",
            "{\"a\":1e999999999}",
            "{\"a\":" + "9".repeat(50_000) + "}",
            "{\"a\":-0.0e-999999}",
            "{\"username\":\"a\",\"username\":\"b\"}",
            "{\"user\\u006eame\":\"a\",\"username\":\"b\"}",
            "{\"__proto__\":{\"admin\":true}}",
            "{\"constructor\":{\"prototype\":{\"admin\":true}}}",
            "{\"@type\":\"java.lang.ProcessBuilder\"}",
            "[\"com.sun.rowset.JdbcRowSetImpl\",{}]",
            "{\"$ref\":\"#\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":\"\\u0000\"}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":1,}",
            "/* */ {}",
            "\ufeff{}",
            "{}{}",
            "{}\u0000",
            "NaN",
            "true",
            "\"text\"",
            "<?xml version=\"1.0\"?><a/>",
            "a=1&b=2",
            "{\"a\":\"" + "x".repeat(70_000) + "\"}");

    /** With {@code -Dabuse.all=true} every place gets every text, which takes minutes. */
    private static final boolean ALL = Boolean.getBoolean("abuse.all");

    private static final int SHARE = 7;

    private Hostile() {}

    /** Returns some of the texts for a place, others for another place, and the same in each run. */
    static List<String> textsFor(Object place) {
        return share(TEXTS, place);
    }

    /** Returns some of the documents likewise. */
    static List<String> documentsFor(Object place) {
        return share(DOCUMENTS, place);
    }

    private static List<String> share(List<String> all, Object place) {
        int first = Math.floorMod(place.toString().hashCode(), SHARE);
        return IntStream.range(0, all.size())
                .filter(index -> ALL || index % SHARE == first)
                .mapToObj(all::get)
                .toList();
    }
}
