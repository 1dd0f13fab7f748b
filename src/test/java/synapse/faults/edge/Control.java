package synapse.faults.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The port at which the test says what is to fail: one command a connection, on the loopback interface. */
public final class Control {
    private static final Plan PLAN = new Plan();

    private Control() {}

    static Plan plan() {
        return PLAN;
    }

    public static void listen(int port) {
        try {
            ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> serve(socket), "faults");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket socket) {
        while (true) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.println(answer(in.readLine()));
            } catch (IOException | RuntimeException e) {
                System.err.println("faults: " + e); // the test sees a broken connection
            }
        }
    }

    /** {@code record}, {@code recorded}, {@code fail FAULT TIMES STEP}, {@code happened}, {@code heal}, {@code
     * sweep on}, {@code sweep off}, {@code rounds}, {@code set NAME VALUE}. */
    private static String answer(String command) {
        String[] words = command.split(" ", 4);
        switch (words[0]) {
            case "record" -> PLAN.record();
            case "recorded" -> {
                return String.join("\n", PLAN.recorded());
            }
            case "fail" -> PLAN.fail(Fault.valueOf(words[1]), Integer.parseInt(words[2]), words[3]);
            case "heal" -> PLAN.heal();
            case "happened" -> {
                return Integer.toString(PLAN.happenings());
            }
            case "sweep" -> Sweeps.want(words[1].equals("on"));
            case "rounds" -> {
                return Integer.toString(Sweeps.rounds());
            }
            case "set" -> System.setProperty(words[1], words[2]);
            default -> throw new IllegalArgumentException(command);
        }
        return "done";
    }
}
