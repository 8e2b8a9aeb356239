package vn.hocvuso.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs one statement on a plain connection, for what every page asks and every answer does. Outside a transaction the
 * statement is one of its own: one trip to the database where a transaction takes four. Inside one it is part of it.
 */
@ApplicationScoped
public class SingleStatement {

    /** By this the driver of MySQL knows that rows are to be streamed (Connector/J Developer Guide, "ResultSet"). */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource dataSource;

    /** Makes something of rows. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * What a query finds.
     *
     * @param parameters numbers, texts, byte arrays or instants
     * @throws IllegalStateException when the database cannot answer
     */
    public <T> T read(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            return reader.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not answer", e);
        }
    }

    /**
     * What a query finds, row by row.
     *
     * @param reader makes something of the row that it is given
     * @param parameters as of {@link #read}
     * @throws IllegalStateException when the database cannot answer
     */
    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        return read(
                sql,
                rows -> {
                    var found = new ArrayList<T>();
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                    return found;
                },
                parameters);
    }

    /**
     * The same for very many rows: the driver hands them over one after the other and keeps none. While it reads, the reader
     * asks the database for nothing else.
     *
     * @throws IllegalStateException when the database cannot answer
     */
    public <T> T readMany(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROW_BY_ROW);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not answer", e);
        }
    }

    /**
     * Changes rows. When this returns outside a transaction, the database has committed.
     *
     * @return how many rows, as the driver counts
     * @throws IllegalStateException when the database could not commit
     */
    public int change(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not commit", e);
        }
    }

    /**
     * The same with one parameter, for each of several values.
     *
     * @throws IllegalStateException when the database could not commit
     */
    public void changeEach(String sql, Collection<?> values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var value : values) {
                fill(statement, value).addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not commit", e);
        }
    }

    /**
     * Adds a row and tells the key that the database has given it.
     *
     * @return empty when a unique key did not let it in, or when what it is selected from is not there
     * @throws IllegalStateException when the database could not commit
     */
    public Optional<Long> insert(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = fill(connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), parameters)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? Optional.of(keys.getLong(1)) : Optional.empty();
            }
        } catch (SQLIntegrityConstraintViolationException e) {
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not commit", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        return fill(connection.prepareStatement(sql), parameters);
    }

    private static PreparedStatement fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] instanceof Instant at ? column(at) : parameters[i]);
        }
        return statement;
    }

    private static LocalDateTime column(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** A {@code datetime} column, which holds UTC; empty for null. */
    public static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** A whole number that may be missing. */
    public static Optional<Long> number(ResultSet rows, String column) throws SQLException {
        var value = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
