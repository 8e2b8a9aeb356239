package vn.hocvuso.assessment.marking;

import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.platform.Refusal;

/**
 * Records as JSON objects: the names of the components are the names in the object, what is empty or false is left out, a
 * record of a sealed family tells its name as {@code is}, and numbers with a fraction are strings, so that none is rounded
 * on its way. The outermost object carries the version of the format.
 */
public final class RecordJson {

    /** Finding the provider is slow, and it never changes. */
    static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final String VERSION = "format";
    private static final int CURRENT = 1;
    private static final String NAME = "is";

    private RecordJson() {}

    /** The record as a text, with the version of the format. */
    public static String text(Object value) {
        var object = JSON.createObjectBuilder().add(VERSION, CURRENT);
        write(value).asJsonObject().forEach(object::add);
        return object.build().toString();
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws Refusal {@code assessment.item.format}
     */
    public static <T> T read(Class<T> type, String json) {
        return read(type, json, Filling.NONE);
    }

    /** As {@link #read(Class, String)}, with something done to the texts and numbers. */
    static <T> T read(Class<T> type, String json, Filling filling) {
        var object = object(json).orElseThrow(() -> wrong("JSON"));
        if (!(object.get(VERSION) instanceof JsonNumber version)
                || !version.toString().equals("" + CURRENT)) {
            throw wrong(VERSION);
        }
        return type.cast(
                read(type, JSON.createObjectBuilder(object).remove(VERSION).build(), filling, type.getSimpleName()));
    }

    /** The object that the text spells; empty when it spells none, or one with a name twice. */
    static Optional<JsonObject> object(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    static JsonValue write(Object value) {
        if (value instanceof String text) {
            return JSON.createValue(text);
        } else if (value instanceof Integer number) {
            return JSON.createValue(number);
        } else if (value instanceof BigDecimal number) {
            return JSON.createValue(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Enum<?> word) {
            return JSON.createValue(word.name());
        } else if (value instanceof Collection<?> several) {
            var array = JSON.createArrayBuilder();
            several.forEach(one -> array.add(write(one)));
            return array.build();
        } else if (value instanceof Record whole) {
            return writeRecord(whole);
        }
        throw new IllegalArgumentException("No JSON for " + value);
    }

    private static JsonObject writeRecord(Record whole) {
        var object = JSON.createObjectBuilder();
        if (Arrays.stream(whole.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            object.add(NAME, whole.getClass().getSimpleName());
        }
        try {
            for (var component : whole.getClass().getRecordComponents()) {
                var value = component.getAccessor().invoke(whole);
                var present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                var empty = present == null
                        || present instanceof Collection<?> several && several.isEmpty()
                        || Boolean.FALSE.equals(present);
                if (!empty) {
                    object.add(component.getName(), write(present));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return object.build();
    }

    private static Object read(Type type, JsonValue value, Filling filling, String where) {
        if (type instanceof ParameterizedType several && several.getRawType() == List.class) {
            if (!(value instanceof JsonArray array)) {
                throw wrong(where);
            }
            return array.stream()
                    .map(one -> read(several.getActualTypeArguments()[0], one, filling, where))
                    .toList();
        } else if (type == String.class && value instanceof JsonString text) {
            return filling.text(text.getString());
        } else if ((type == int.class || type == Integer.class) && value instanceof JsonNumber number) {
            return whole(number).orElseThrow(() -> wrong(where));
        } else if (type == BigDecimal.class && value instanceof JsonString text) {
            try {
                return filling.number(text.getString());
            } catch (NumberFormatException e) {
                throw wrong(where);
            }
        } else if (type == boolean.class && (value == JsonValue.TRUE || value == JsonValue.FALSE)) {
            return value == JsonValue.TRUE;
        } else if (type instanceof Class<?> one && one.isEnum() && value instanceof JsonString word) {
            return Arrays.stream(one.getEnumConstants())
                    .filter(it -> ((Enum<?>) it).name().equals(word.getString()))
                    .findFirst()
                    .orElseThrow(() -> wrong(where));
        } else if (type instanceof Class<?> family && family.isSealed() && value instanceof JsonObject object) {
            var name = object.get(NAME) instanceof JsonString text ? text.getString() : "";
            var member = members(family)
                    .filter(it -> it.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> wrong(where + "." + NAME));
            return readRecord(
                    member, JSON.createObjectBuilder(object).remove(NAME).build(), filling, where);
        } else if (type instanceof Class<?> one && one.isRecord() && value instanceof JsonObject object) {
            return readRecord(one, object, filling, where);
        }
        throw wrong(where);
    }

    /** The records of a sealed family and of the families in it. */
    private static Stream<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(it -> it.isSealed() ? members(it) : Stream.of(it));
    }

    private static Object readRecord(Class<?> type, JsonObject object, Filling filling, String where) {
        var unknown = new HashSet<>(object.keySet());
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var name = components[i].getName();
            unknown.remove(name);
            types[i] = components[i].getType();
            var value = object.get(name);
            var path = where + "." + name;
            if (types[i] == Optional.class) {
                var inner = ((ParameterizedType) components[i].getGenericType()).getActualTypeArguments()[0];
                values[i] = Optional.ofNullable(value).map(it -> read(inner, it, filling, path));
            } else if (value == null && types[i] == List.class) {
                values[i] = List.of();
            } else if (value == null && types[i] == boolean.class) {
                values[i] = false;
            } else if (value == null) {
                throw wrong(path);
            } else {
                values[i] = read(components[i].getGenericType(), value, filling, path);
            }
        }
        if (!unknown.isEmpty()) {
            throw wrong(where + "." + unknown.iterator().next());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number if it is whole and an {@code int}. */
    static Optional<Integer> whole(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Refusal wrong(String where) {
        return new Refusal("assessment.item.format", where);
    }
}
