package synapse.readme;

/** Text that is being written; stops at the first character too many, or when the time is over. */
final class BoundedText implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int maxChars;
    private final Deadline deadline;

    BoundedText(int maxChars, Deadline deadline) {
        this.maxChars = maxChars;
        this.deadline = deadline;
    }

    @Override
    public BoundedText append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public BoundedText append(CharSequence more, int start, int end) {
        take(end - start);
        text.append(more, start, end);
        return this;
    }

    @Override
    public BoundedText append(char c) {
        take(1);
        text.append(c);
        return this;
    }

    private void take(int count) {
        deadline.check();
        if (count > maxChars - text.length()) {
            throw new TooCostlyException("its HTML has more than " + maxChars + " characters");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
