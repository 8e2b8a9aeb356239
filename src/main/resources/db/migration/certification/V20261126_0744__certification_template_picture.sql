-- Backgrounds, seals and signatures, named by layouts by their SHA-256; the same picture is kept once.
create table certification_template_picture (
    sha256  char(64)   character set ascii collate ascii_bin not null primary key,
    content mediumblob not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
