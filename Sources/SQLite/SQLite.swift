/// SQLite writes the data tables of a report into one database, `data/labmetrics.sqlite`.
///
/// Only this module imports SQLite's library. Start with ``SQLiteRenderer``: ``TableSchema`` gives a table's definition,
/// ``YearViews`` the views, ``Database`` and ``Statement`` are the library's connection and statements.
enum SQLite {}
