package synapse.config;

import java.util.List;

/** Settings that stop the start; each line of the message is one sentence that names the variable and the remedy. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String sentence) {
        super(sentence);
    }

    public ConfigurationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    ConfigurationException(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
