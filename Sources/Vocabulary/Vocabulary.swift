/// Vocabulary.
enum Vocabulary {}
