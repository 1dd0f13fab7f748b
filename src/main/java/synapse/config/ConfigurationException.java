package synapse.config;

/** A setting that stops the start; the message is one sentence that names the variable and the remedy. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String sentence) {
        super(sentence);
    }

    public ConfigurationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
