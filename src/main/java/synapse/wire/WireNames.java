package synapse.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Names on the wire: {@code tarballUrl} is {@code tarball_url}; {@code package_}, since Java keeps the word, {@code package}. */
final class WireNames extends SnakeCaseStrategy {
    private static final long serialVersionUID = 1;

    @Override
    public String translate(String name) {
        String snake = super.translate(name);
        return snake.endsWith("_") ? snake.substring(0, snake.length() - 1) : snake;
    }
}
