package synapse.limit;

import java.time.Duration;

/** So many requests in so much time. */
public record Window(long count, Unit unit) {
    /** The highest count of a window. */
    static final long MOST = 100_000_000;

    public Window {
        if (count < 1 || count > MOST) throw new IllegalArgumentException(count + " is not 1 to " + MOST);
    }

    /** What a window is measured in. */
    public enum Unit {
        SECOND("second", Duration.ofSeconds(1)),
        MINUTE("minute", Duration.ofMinutes(1)),
        HOUR("hour", Duration.ofHours(1)),
        DAY("day", Duration.ofDays(1));

        private final String text;
        private final Duration duration;

        Unit(String text, Duration duration) {
            this.text = text;
            this.duration = duration;
        }

        public String text() {
            return text;
        }

        public Duration duration() {
            return duration;
        }
    }

    @Override
    public String toString() {
        return count + "/" + unit.text();
    }
}
