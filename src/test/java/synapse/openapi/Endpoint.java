package synapse.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One method of a JAX-RS resource, as its annotations have it.
 *
 * @param path template below the application, such as {@code /packages/{name}}, without regular expressions
 */
public record Endpoint(String method, String path, Method handler) {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    /** Returns every endpoint of the application. */
    public static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Class<?> type : classes()) {
            if (!type.isAnnotationPresent(Path.class)) continue;
            for (Method method : type.getDeclaredMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                        .map(annotation ->
                                annotation.getAnnotation(HttpMethod.class).value())
                        .forEach(http -> endpoints.add(new Endpoint(http, template(type, method), method)));
            }
        }
        return endpoints;
    }

    private static String template(Class<?> type, Method method) {
        String path = "/" + type.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class))
            path += "/" + method.getAnnotation(Path.class).value();
        StringBuilder template = new StringBuilder();
        int depth = 0;
        boolean pattern = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (c == ':' && depth == 1) pattern = true;
            if (depth == 0) pattern = false;
            if (!pattern) template.append(c);
        }
        return template.toString().replaceAll("/+", "/");
    }

    private static List<Class<?>> classes() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(Endpoint::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Endpoint.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
