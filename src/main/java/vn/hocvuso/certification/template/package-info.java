/**
 * How certificates look: templates for a kind of certificate and an issuing unit, and the designer in which administrators
 * arrange them on A4. A template has a draft, which changes, and versions, which never do; the units in whose name
 * certificates are issued are kept here, too. The certificate that ships is a template like the others.
 *
 * <p>It promises that every layout can be printed ({@link vn.hocvuso.certification.template.Layout} cannot exist
 * otherwise), that a version stays as it was published, pictures included, so that a certificate that names it looks the
 * same for ever, that of two who change a draft the second is told, that what is uploaded can neither run nor reach
 * outside ({@link vn.hocvuso.certification.template.Background} writes every drawing anew), that a picture which no version
 * and no draft names is deleted after a week, and that every act is an administrator's and in the audit log. It fires nothing.
 */
package vn.hocvuso.certification.template;
