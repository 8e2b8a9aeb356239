-- The database and its user on an existing MySQL 8.4 or MariaDB 11.4 server. Change the password.
create database hocvuso character set utf8mb4 collate utf8mb4_unicode_520_ci;
create user 'hocvuso'@'%' identified by 'change-me';
grant all privileges on hocvuso.* to 'hocvuso'@'%';
