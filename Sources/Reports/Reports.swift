/// Reports.
enum Reports {}
