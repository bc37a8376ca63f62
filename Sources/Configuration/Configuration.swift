// Configuration reads labmetrics.yaml: what a report is about, how it is made, and which gates it has to pass.
//
// It knows nothing of pages, figures and renderers. Names that belong to others (indicators, sections) are handed in as
// lists; what it gives back are values with the place they came from. It imports Vocabulary for near spellings, and it
// is the only module that imports the YAML parser. Start at ConfigurationFile.
