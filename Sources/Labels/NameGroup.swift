/// What a code of the data stands for; its names in the catalogue begin with the group.
///
/// The key in the file is the group and the code, such as `sector.civil_society`.
public enum NameGroup: String, Sendable, Hashable, CaseIterable {
  /// Months from 1 to 12.
  case month
  /// Numbers from 1 to 10.
  case numberWord = "number_word"
  /// Why a cell is empty.
  case missing
  /// Verdicts of trends.
  case verdict
  /// Letters of observation status.
  case flag
  /// Units of indicators.
  case unit
  /// network, region, country.
  case scope
  /// tag, cycle.
  case yearBasis = "year_basis"
  /// Counted dimensions.
  case dimension
  /// A value of a dimension.
  case valueOf = "value_of"
  /// What groups the values of a dimension.
  case categoryOf = "category_of"
  /// Kinds of forms.
  case kind
  /// Kinds of forms, plural, as rows of a table.
  case kindMany = "kind_many"
  /// Numbers of forms of a kind.
  case countedKind = "counted_kind"
  /// Numbers of pages of a type.
  case countedType = "counted_type"
  /// Types of pages, plural.
  case pageType = "page_type"
  /// The type of one page.
  case pageTypeOne = "page_type_one"
  /// Numbers of things.
  case noun
  /// The dimensions of innovative capacity.
  case indicatorDimension = "indicator_dimension"
  /// Names of indicators.
  case indicator
  /// Indicators as sentences.
  case statement
  /// What a sentence must not be printed without.
  case caution
  /// The documents of a figure, with or without their year.
  case documentsOf = "documents_of"
  /// Families of methods.
  case methodFamily = "method_family"
  /// Classes of data sources.
  case dataClass = "data_class"
  /// Groups of thematic areas.
  case themeGroup = "theme_group"
  /// Dimensions of the Goals.
  case sdgDimension = "sdg_dimension"
  /// Short names of the Goals.
  case sdg
  /// Sectors of partners.
  case sector
  /// Sectors behind "from".
  case sectorFrom = "sector_from"
  /// Regions.
  case region
  /// Themes of barriers.
  case barrier
  /// Innovation vehicles.
  case vehicle
  /// Stages of the learning cycle.
  case stage
  /// Outcomes of a handover.
  case handover
  /// Outcomes of a hypothesis.
  case hypothesis
  /// Outcomes of an experiment.
  case experimentOutcome = "experiment_outcome"
  /// With what an experiment compares.
  case comparison
  /// What became of a label between two years.
  case labelStatus = "label_status"
  /// What became of a planned value.
  case plannedOutcome = "planned_outcome"
  /// Severities of findings.
  case severity
  /// Settings by which pages are chosen.
  case setting
  /// States of documents since the last issue.
  case documentState = "document_state"
  /// What can be said of an indicator and its target.
  case targetStatus = "target_status"
  /// Why a target cannot be assessed.
  case targetReason = "target_reason"
  /// Fields of the forms.
  case field
  /// Things that no figure can say.
  case gap
  /// Why no figure can say them.
  case gapState = "gap_state"
  /// What would cure that.
  case gapCure = "gap_cure"
  /// Terms of the glossary.
  case term
  /// What these terms mean.
  case meaning
  /// Lines of the cover that a configuration gives.
  case detail
  /// Types of columns.
  case columnType = "column_type"

  /// The key of a code in the file.
  public func key(_ id: String) -> String { "\(rawValue).\(id)" }
}
