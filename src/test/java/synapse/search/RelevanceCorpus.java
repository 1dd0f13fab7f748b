package synapse.search;

import java.util.ArrayList;
import java.util.List;
import synapse.catalog.SearchRow;

/**
 * About 2,000 packages: those of {@code packages.txt}, for which there are questions, among others that are made of a few words
 * and stand in the way as packages of a real registry do.
 */
final class RelevanceCorpus {
    private static final String[] SUBJECTS = """
            json yaml xml csv http web mail dns image audio video font color text string token date time math matrix graph tree queue cache
            log config crypto hash password session user file path disk archive stream socket packet network cluster database query index
            search template html css markdown parser lexer compiler debug test mock bench metric trace game chess map geo weather""".strip().split("\\s+", -1);
    private static final String[] KINDS = {
        "utils|Helpers for working with %s",
        "core|Core types for %s",
        "viewer|Viewer for %s data",
        "editor|Editor for %s files",
        "server|Server that offers %s",
        "client|Client for %s services",
        "converter|Converts %s to other formats",
        "generator|Generates %s from a description",
        "plugin-kit|Plugins for %s",
        "macros|Macros that shorten code with %s",
        "types|Shared type definitions, %s included",
        "adapter|Adapter between %s and the framework",
        "demo|Examples that show how to use %s",
        "daemon|Background daemon for %s",
        "async|Asynchronous %s",
        "lite|Lightweight %s",
        "extra|Additional functions for %s",
        "bridge|Bridge from %s to other languages",
        "pro|Professional %s suite",
        "sys|Low level bindings for %s",
        "derive|Derives %s implementations",
        "explorer|Interactive explorer of %s",
        "pack|Packs %s for distribution",
        "mirror|Keeps copies of %s",
        "panel|Panel that displays %s",
        "alerts|Alerts on unusual %s",
        "importer|Imports %s from elsewhere",
        "archive|Archive of historic %s",
        "validator|Validates %s against rules",
        "proxy|Proxy in front of %s",
        "lab|Experiments with %s",
        "router|Dispatches %s to handlers"
    };

    private RelevanceCorpus() {}

    static List<SearchRow> packages() {
        List<SearchRow> packages = new ArrayList<>();
        for (String line : RelevanceQuestion.lines("packages.txt")) {
            String[] fields = line.split("\\s*\\|\\s*", -1);
            packages.add(Documents.aPackage(packages.size() + 1, fields[0])
                    .description(fields[1])
                    .keywords(fields[2].split(", ", -1))
                    .author(fields[3])
                    .owner(fields[3].split(" ", -1)[0].toLowerCase(java.util.Locale.ROOT))
                    .license("MIT")
                    .dependsOn(fields[1].contains("JSON") ? "json" : "core")
                    .downloads(packages.size() * 37L % 1000)
                    .made());
        }
        for (String subject : SUBJECTS) {
            for (String kind : KINDS) packages.add(filler(packages.size() + 1, subject, kind.split("\\|", -1)));
        }
        return packages;
    }

    /** Downloads differ much, and have nothing to do with what is asked. */
    private static SearchRow filler(int id, String subject, String[] kind) {
        return Documents.aPackage(id, subject + "-" + kind[0])
                .description(kind[1].formatted(subject))
                .keywords(subject)
                .author("Registry Team")
                .license("Apache-2.0")
                .downloads((long) Math.pow(10, id * 7919L % 60 / 10.0))
                .made();
    }
}
