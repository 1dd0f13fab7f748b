package synapse.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The acknowledgements of a run and of those that it goes on from: one a line, given to the system at once. */
public final class AcknowledgementFile implements AutoCloseable {
    private final FileChannel channel;
    private final Set<String> known = new HashSet<>();

    private AcknowledgementFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file for more, or makes it; cuts off an unfinished last line of a run that was killed. */
    public static AcknowledgementFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        AcknowledgementFile file = new AcknowledgementFile(channel);
        String whole = wholeLines(path);
        whole.lines().forEach(line -> file.known.add(Acknowledgement.parse(line).display()));
        long end = whole.getBytes(StandardCharsets.UTF_8).length;
        channel.truncate(end).position(end);
        return file;
    }

    /** Returns the acknowledgements of a file. */
    public static List<Acknowledgement> read(Path path) throws IOException {
        return wholeLines(path).lines().map(Acknowledgement::parse).toList();
    }

    private static String wholeLines(Path path) throws IOException {
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** Tells whether the version was acknowledged already. */
    synchronized boolean holds(String name, String version) {
        return known.contains(name + " " + version);
    }

    /** Appends; when this method returns, the end of this process loses nothing. */
    public synchronized void add(Acknowledgement acknowledgement) {
        ByteBuffer bytes = ByteBuffer.wrap((acknowledgement.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the acknowledgements", e);
        }
        known.add(acknowledgement.display());
    }

    /** Returns how many versions are acknowledged, those of earlier runs included. */
    public synchronized int count() {
        return known.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
