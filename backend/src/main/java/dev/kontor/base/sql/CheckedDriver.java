package dev.kontor.base.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The driver of the application's data source: PostgreSQL's, behind the check that every statement names its reseller,
 * whoever wrote it. Migrations have a connection of their own.
 */
public class CheckedDriver extends org.postgresql.Driver {

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties properties) throws SQLException {
        Connection connection = super.connect(url, properties);
        return connection == null ? null : checked(Connection.class, connection, connection);
    }

    private static <T> T checked(Class<T> type, T real, Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> call(method, real, arguments, connection);
        return type.cast(Proxy.newProxyInstance(CheckedDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
            Method method, Object real, Object @Nullable [] arguments, Connection connection) throws Throwable {
        if (arguments != null && arguments[0] instanceof String sql && isStatement(method)) {
            OwnedTables.ofDatabase().check(sql, connection);
        }
        try {
            Object result = method.invoke(real, arguments);
            boolean open = result instanceof Statement && method.getName().equals("createStatement");
            return open ? checked(Statement.class, (Statement) result, connection) : result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean isStatement(Method method) {
        String name = method.getName();
        return name.startsWith("prepare") || name.startsWith("execute") || name.equals("addBatch");
    }
}
