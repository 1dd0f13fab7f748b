package synapse.problem;

/**
 * Closed list of everything the registry and its client refuse. A type's {@link #slug()} is its stable name on the wire
 * ({@code code}, and {@code type} as {@code /problems/<slug>}, RFC 9457); {@link #status()} is the HTTP status,
 * {@link #exitCode()} the client's exit code (after sysexits.h).
 */
public enum ProblemType {
    INVALID_REQUEST("Invalid request", 400, 65),
    INVALID_JSON("Invalid JSON", 400, 65),
    INVALID_NAME("Invalid package name", 400, 65),
    INVALID_VERSION("Invalid version", 400, 65),
    INVALID_RANGE("Invalid version range", 400, 65),
    INVALID_DIGEST("Invalid digest", 400, 65),
    UNAUTHENTICATED("Authentication required", 401, 77),
    INVALID_CREDENTIALS("Wrong username or password", 401, 77),
    INVALID_TOKEN("Invalid token", 401, 77),
    FORBIDDEN("Not allowed", 403, 77),
    ACCOUNT_DEACTIVATED("Account deactivated", 403, 77),
    NOT_FOUND("Not found", 404, 1),
    PACKAGE_NOT_FOUND("No such package", 404, 1),
    VERSION_NOT_FOUND("No such version", 404, 1),
    USER_NOT_FOUND("No such user", 404, 1),
    METHOD_NOT_ALLOWED("Method not allowed", 405, 70),
    NOT_ACCEPTABLE("Not acceptable", 406, 70),
    TIMED_OUT("Request took too long", 408, 69),
    USERNAME_TAKEN("Username taken", 409, 65),
    EMAIL_TAKEN("E-mail address taken", 409, 65),
    TOO_MANY_TOKENS("Too many API tokens", 409, 65),
    LAST_ADMINISTRATOR("Last administrator", 409, 65),
    NAME_TAKEN("Package name taken", 409, 65),
    VERSION_EXISTS("Version exists", 409, 65),
    VERSION_NEEDED("Other packages need the version", 409, 77),
    DELETION_TOO_LATE("Too late to delete", 409, 77),
    LAST_OWNER("Last owner", 409, 65),
    USER_DEACTIVATED("Account deactivated", 409, 65),
    MOVE_REFUSED("Storage cannot be moved", 409, 65),
    UNSOLVABLE("No versions fit together", 409, 1),
    VERSION_DELETED("Version deleted", 410, 1),
    SETUP_DONE("Setup is done", 410, 77),
    LENGTH_REQUIRED("Length required", 411, 70),
    PRECONDITION_FAILED("Precondition failed", 412, 65),
    BODY_TOO_LARGE("Body too large", 413, 65),
    ARCHIVE_TOO_LARGE("Archive too large", 413, 65),
    UNSUPPORTED_MEDIA_TYPE("Unsupported media type", 415, 65),
    RANGE_NOT_SATISFIABLE("Range not satisfiable", 416, 65),
    VALIDATION_FAILED("Validation failed", 422, 65),
    INVALID_MANIFEST("Invalid manifest", 422, 65),
    INVALID_ARCHIVE("Invalid archive", 422, 65),
    MANIFEST_MISMATCH("Manifest and request differ", 422, 65),
    NAME_RESERVED("Package name reserved", 422, 65),
    PRIVATE_PACKAGE("Package is private", 422, 65),
    RATE_LIMITED("Too many requests", 429, 69),
    HEADERS_TOO_LARGE("Header fields too large", 431, 65),
    INTERNAL_ERROR("Internal error", 500, 70),
    UNAVAILABLE("Temporarily unavailable", 503, 69),
    TOO_HARD("Too hard to resolve", 503, 69),
    NOT_YET_VISIBLE("Not yet visible here", 503, 69),
    STORAGE_FULL("Storage full", 507, 69);

    private final String title;
    private final int status;
    private final int exitCode;

    ProblemType(String title, int status, int exitCode) {
        this.title = title;
        this.status = status;
        this.exitCode = exitCode;
    }

    /** Returns the stable name on the wire, such as {@code version-exists}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Returns the summary for people; the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** Returns the HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Returns the exit code of the client, 1 to 77. */
    public int exitCode() {
        return exitCode;
    }
}
