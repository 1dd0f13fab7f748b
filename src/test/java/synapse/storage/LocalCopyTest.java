package synapse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spool and a store on two file systems, where no link leads from one to the other. */
class LocalCopyTest {
    private static final Path OTHER_FILE_SYSTEM = Path.of("/dev/shm");

    @TempDir
    Path folder;

    @Test
    void a_file_of_another_file_system_is_copied() throws IOException {
        Assumptions.assumeTrue(
                Files.isWritable(OTHER_FILE_SYSTEM)
                        && !Files.getFileStore(OTHER_FILE_SYSTEM).equals(Files.getFileStore(folder)),
                "there is no other file system");
        TestStore store = TestStore.local(folder);
        Path file = Files.createTempFile(OTHER_FILE_SYSTEM, "upload-", ".tmp");
        try {
            byte[] bytes = TestStore.bytes(200_000);
            Files.write(file, bytes);
            StorageKey key = TestStore.key(file);

            store.connection.put(key, file);

            assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
            assertThat(file).hasBinaryContent(bytes);
            assertThat(folder.resolve("store/staging")).isEmptyDirectory();
        } finally {
            Files.delete(file);
        }
    }
}
