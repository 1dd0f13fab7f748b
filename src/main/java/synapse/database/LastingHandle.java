package synapse.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** A handle of a {@link LastingConnection}: goes over to the new physical connection once the old one was replaced. */
final class LastingHandle implements InvocationHandler {
    private final LastingConnection connection;
    private PhysicalConnection physical;
    private Connection target;

    private LastingHandle(LastingConnection connection) throws SQLException {
        this.connection = connection;
        physical = connection.current();
        target = physical.newHandle();
    }

    static Connection of(LastingConnection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LastingHandle.class.getClassLoader(), new Class<?>[] {Connection.class}, new LastingHandle(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (physical != connection.current()) {
            physical = connection.current();
            target = physical.newHandle();
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
