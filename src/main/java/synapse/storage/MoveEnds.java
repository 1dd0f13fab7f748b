package synapse.storage;

/** Connections to both stores of a move. The caller closes them. */
public record MoveEnds(StorageConnection source, StorageConnection target) implements AutoCloseable {
    @Override
    public void close() {
        source.close();
        target.close();
    }
}
