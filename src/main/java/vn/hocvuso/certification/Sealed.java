package vn.hocvuso.certification;

import vn.hocvuso.certification.keys.Signed;

/**
 * What is issued: the content, its canonical text, and the signature over the text's UTF-8 bytes.
 *
 * @param text by {@link ContentText#write}
 */
record Sealed(CertificateContent content, String text, Signed seal) {}
