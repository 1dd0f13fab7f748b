package synapse.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalConnectionTest {
    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void connect() throws IOException {
        store = TestStore.local(folder);
    }

    @AfterEach
    void nothing_is_left_in_staging() {
        store.close();
        assertThat(folder.resolve("store/staging")).isEmptyDirectory();
    }

    @Test
    void a_blob_that_ends_early_says_so() throws IOException {
        StorageKey key = store.put("abc".getBytes(UTF_8));

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> store.read(key, 1, 3))
                .withMessageContaining("1 byte");
    }

    @Test
    void a_key_is_put_once() throws IOException {
        StorageKey key = store.put("first".getBytes(UTF_8));
        Path other = Files.writeString(folder.resolve("other"), "second");

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> store.connection.put(key, other));

        assertThat(store.read(key, 0, 5)).isEqualTo("first".getBytes(UTF_8));
    }
}
