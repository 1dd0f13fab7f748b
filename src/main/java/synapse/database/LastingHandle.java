package synapse.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A handle of a {@link LastingConnection}: goes over to the new physical connection once a dead one was replaced. Outside
 * of transactions each statement may be the occasion to do so, for containers read without any.
 */
final class LastingHandle implements InvocationHandler {
    private final LastingConnection connection;
    private PhysicalConnection physical;
    private Connection target;
    private boolean inLocalTransaction;

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
        String name = method.getName();
        if (isStatement(name)) RequestTime.check();
        if (!inLocalTransaction && isStatement(name)) connection.refreshOutsideTransaction();
        follow();
        if (name.equals("setAutoCommit")) inLocalTransaction = !(boolean) arguments[0];
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof Statement statement ? LastingStatement.of(statement, physical) : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure && Violation.isOutage(failure)) physical.doubt();
            throw e.getCause();
        }
    }

    private void follow() throws SQLException {
        if (physical == connection.current()) return;
        physical = connection.current();
        target = physical.newHandle();
    }

    private static boolean isStatement(String method) {
        return method.startsWith("prepare") || method.equals("createStatement");
    }
}
