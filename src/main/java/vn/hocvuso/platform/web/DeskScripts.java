package vn.hocvuso.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Writes the page's nonce into every script element of a desk, whoever renders it. See {@link DeskPolicy}. */
public class DeskScripts extends RenderKitFactory {

    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new NonceWriter(super.createResponseWriter(writer, contentTypes, encoding));
        }
    }

    /** Gives scripts their nonce. */
    static final class NonceWriter extends ResponseWriterWrapper {

        NonceWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if ("script".equals(name)) {
                var nonce = DeskPolicy.nonce(FacesContext.getCurrentInstance());
                if (nonce != null) {
                    super.writeAttribute("nonce", nonce, null);
                }
            }
        }

        /** As one text: the wrapper would copy it letter by letter, and texts that are kept are known by being the same object. */
        @Override
        public void write(String text) throws IOException {
            getWrapped().write(text);
        }

        @Override
        public void write(String text, int begin, int length) throws IOException {
            getWrapped().write(text, begin, length);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new NonceWriter(super.cloneWithWriter(writer));
        }
    }

    public DeskScripts(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String renderKitId, RenderKit renderKit) {
        getWrapped().addRenderKit(renderKitId, renderKit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String renderKitId) {
        var kit = getWrapped().getRenderKit(context, renderKitId);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }
}
