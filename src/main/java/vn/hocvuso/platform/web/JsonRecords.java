package vn.hocvuso.platform.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Lets JSON Binding see the components of records, which have no getters. */
@Provider
public class JsonRecords implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withPropertyVisibilityStrategy(new Components()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** Fields of records count, methods do not; other classes follow the usual rule. */
    private static final class Components implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return field.getDeclaringClass().isRecord() || java.lang.reflect.Modifier.isPublic(field.getModifiers());
        }

        @Override
        public boolean isVisible(Method method) {
            return !method.getDeclaringClass().isRecord() && java.lang.reflect.Modifier.isPublic(method.getModifiers());
        }
    }
}
