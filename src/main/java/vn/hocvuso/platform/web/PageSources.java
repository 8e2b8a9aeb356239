package vn.hocvuso.platform.web;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where pages, templates and tags lie in the WAR, which never changes while it runs; Faces would look each of
 * them up again for every page it writes.
 */
public class PageSources extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public PageSources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        var known = found.get(name);
        if (known != null) {
            return known;
        }
        var source = super.createViewResource(context, name);
        if (source != null) {
            found.put(name, source);
        }
        return source;
    }
}
