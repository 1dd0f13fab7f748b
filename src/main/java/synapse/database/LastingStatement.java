package synapse.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement of a {@link LastingHandle}: its failures tell whether the connection is in doubt. */
record LastingStatement(Statement target, PhysicalConnection physical) implements InvocationHandler {
    static Statement of(Statement target, PhysicalConnection physical) {
        Class<?> type = target instanceof CallableStatement
                ? CallableStatement.class
                : target instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(
                LastingStatement.class.getClassLoader(), new Class<?>[] {type}, new LastingStatement(target, physical));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean executes = method.getName().startsWith("execute");
        if (executes) physical.requireOpen();
        long begun = System.nanoTime();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure && Violation.isOutage(failure)) physical.doubt();
            throw e.getCause();
        } finally {
            if (executes) RequestTime.waitedSince(begun);
        }
    }
}
