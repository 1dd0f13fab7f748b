package synapse.database;

/** What a driver or library says of a failure, cut to its first line without the full stop. */
final class Sentence {
    private Sentence() {}

    static String of(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return message.strip().lines().findFirst().orElse("").replaceAll("[.:]+$", "");
    }
}
