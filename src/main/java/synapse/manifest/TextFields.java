package synapse.manifest;

import java.util.Optional;

/** Texts of a manifest that have a grammar: licence, links, readme. */
final class TextFields {
    static final int MAX_LICENSE_CHARS = 500;
    static final int MAX_URL_CHARS = 2_048;
    static final int MAX_PATH_CHARS = 255;

    private final FieldReader fields;
    private final FaultList faults;
    private final FaultList warnings;

    TextFields(FieldReader fields, FaultList faults, FaultList warnings) {
        this.fields = fields;
        this.faults = faults;
        this.warnings = warnings;
    }

    String license() {
        String text = fields.line("license", MAX_LICENSE_CHARS);
        LicenseExpression expression = new LicenseExpression(text);
        if (!text.isEmpty()) {
            report("/license", "invalid-license", "\"license\" is not an SPDX expression: ", expression.fault());
            expression.listedIds().forEach(this::warnIfUnknown);
        }
        return text;
    }

    String homepage() {
        String url = fields.line("homepage", MAX_URL_CHARS);
        if (!url.isEmpty()) {
            report("/homepage", "invalid-url", "\"homepage\" ", Links.faultInPage(url));
        }
        return url;
    }

    String repository() {
        String url = fields.line("repository", MAX_URL_CHARS);
        if (!url.isEmpty()) {
            report("/repository", "invalid-url", "\"repository\" ", Links.faultInRepository(url));
        }
        return url;
    }

    String readme() {
        String path = fields.line("readme", MAX_PATH_CHARS);
        String inside = path.startsWith("./") ? path.substring(2) : path;
        if (!path.isEmpty()) {
            report("/readme", "invalid-path", "\"readme\" ", RelativePath.faultIn(inside));
        }
        return inside;
    }

    private void report(String pointer, String code, String begin, Optional<String> fault) {
        fault.ifPresent(end -> faults.add(pointer, code, begin + end));
    }

    private void warnIfUnknown(String id) {
        String spelling = SpdxLicenses.find(id).orElse("");
        if (spelling.isEmpty()) {
            String advice = " is not in the SPDX list; for an own licence write LicenseRef- and a name";
            warnings.add("/license", "unknown-license", Quoted.of(id) + advice);
        } else if (!spelling.equals(id)) {
            warnings.add("/license", "license-case", Quoted.of(id) + " is written " + spelling + " in the SPDX list");
        }
    }
}
