package synapse.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says why a file operation failed: some exceptions of NIO name the file only. */
public final class Causes {
    private Causes() {}

    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) return e.getMessage() + ": permission denied";
        if (e instanceof NoSuchFileException) return e.getMessage() + ": no such file or folder";
        if (e instanceof FileAlreadyExistsException) return e.getMessage() + ": there is something already";
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
