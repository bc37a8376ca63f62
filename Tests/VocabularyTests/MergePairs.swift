import Testing
import Vocabulary

/// Two values of a dimension, for claims about whether they count as one.
struct Pair: Sendable, CustomTestStringConvertible {
  let dimension: VocabularyDimension
  let left: String
  let right: String

  var testDescription: String { "\(dimension.name): \(left) / \(right)" }

  static func pairs(_ dimension: VocabularyDimension, _ texts: [(String, String)]) -> [Pair] {
    texts.map { Pair(dimension: dimension, left: $0.0, right: $0.1) }
  }
}

extension Pair {
  /// Spellings of one practice, source, goal or theme.
  static let merging =
    pairs(
      .methods,
      [
        ("solution mapping", "Solutions Mapping"),
        ("behavioural science", "Behavioral Insights"),
        ("System Thinking", "systems thinking"),
        ("Data Ethography", "Data Ethnography"),
        ("MVP", "Minimal Viable Product (MVP)"),
        ("minimum viable product", "Minimal Viable Product (MVP)"),
        ("Human-Centred Design", "Human Centered Design"),
        ("randomised controlled trial", "Randomized Controlled Trials"),
        ("prototype", "Prototyping"),
        ("pilot", "Pilots"),
        ("hackathon", "Hackathons"),
        ("personas", "persona's"),
        ("storytelling", "story telling"),
        ("community asset mapping", "(Community) Asset Mapping"),
        ("Artificial intelligence and machine learning", "Artificial Intelligence/Machine Learning"),
        ("systems innovation", "system innovation"),
        ("micro-narratives", "Micro Narratives"),
        ("sense-making", "Sensemaking"),
        ("co création", "Co-creation"),
        ("cocreation", "Co-creation"),
        ("data visualization", "Data Visualisation"),
        ("regulatory sandbox", "Regulatory Sandboxes"),
        ("crowd-sourcing", "Crowdsourcing"),
        ("crowd-funding", "Crowdfunding"),
        ("behavioural insights", "Behavioral Insights"),
        ("Visual thinking and mapping", "Visual Thinking & Mapping"),
      ])
    + pairs(
      .dataSources,
      [
        ("in depth interviews", "in-depth interviews"),
        ("survey", "surveys"),
        ("deep interviews", "in-depth interviews"),
        ("mentorship", "mentoring"),
        ("technology hub reports", "technology hubs report"),
        ("technology hubs reports", "technology hubs report"),
        ("trend watcher news", "trend watchers news"),
        ("energy communities experiences publications", "publications on energy communities’ experiences"),
        ("focus groups", "focus group"),
        ("focus group discussions", "focus group"),
        ("tracking data,", "tracking data"),
        ("challenge completion  data", "challenge completion data"),
        ("engagement with loca youth", "engagement with local youth"),
        ("waste collectors’ collective intelligence", "waste collectors' collective intelligence"),
        ("socio-economic data", "socioeconomic data"),
        ("Open Data.", "Open data"),
        ("Citizen generated data", "citizen-generated data"),
        ("satellite imagery", "satellite data"),
        ("co-design", "co-designing"),
        ("system maps", "systems maps"),
        ("key informant interview", "key informant interviews"),
        ("unstructured interviews", "non-structured interviews"),
        ("drone and satellite data", "Drone & Satellite data"),
      ])
    + pairs(
      .sdgs,
      [
        ("10. Reduced innequalities", "Reduced inequalities"),
        ("SDG 8", "8. Decent work and economic growth"),
        ("SDG-3", "Good health and wellbeing"),
        ("Goal 17", "17. Partnerships for the goals"),
        ("Pas de pauvreté", "1. No poverty"),
      ])
    + pairs(
      .thematicAreas,
      [
        ("startups", "Start-up"),
        ("urbanisation", "urbanization"),
        ("enviroment", "Environment"),
        ("cimate change adaptation", "climate adaptation"),
        ("MSMEs", "micro, small and medium enterprises"),
        ("ecommerce", "e-commerce"),
        ("women’s empowerment", "women empowerment"),
        ("punlic sector innovation", "Public Sector Innovation"),
        ("Energy effciency", "energy efficiency"),
        ("smart cities", "smart city"),
        ("Internet of Things", "IoT"),
      ])
}

extension Pair {
  /// Values that look or sound alike and mean different things, or different boxes of one form.
  static let separate =
    pairs(
      .methods,
      [
        ("Foresight", "Future Analysis"),
        ("Design Thinking", "Design Sprints"),
        ("Crowdsourcing", "Crowdfunding"),
        ("Social Media Analysis", "Social Network Analysis"),
        ("Ethnography", "Data ethnography"),
        ("data analysis", "data collection"),
        ("Design Thinking", "System Thinking"),
        ("Prototyping", "Pilots"),
        ("Pilots", "Proof of concept"),
        ("Minimal Viable Product (MVP)", "Prototyping"),
        ("Co-creation", "Participatory Design"),
        ("Human Centered Design", "Design Thinking"),
        ("system innovation", "System Thinking"),
        ("(Community) Asset Mapping", "Solutions Mapping"),
        ("Citizen Science", "Collective Intelligence"),
        ("Horizon Scanning", "Foresight"),
        ("Anticipatory Regulation", "Regulatory Sandboxes"),
        ("experimentation", "Randomized Controlled Trials"),
        ("innovation challenges", "Hackathons"),
        ("Micro Narratives", "story telling"),
      ])
    + pairs(
      .dataSources,
      [
        ("observation", "participatory observation"),
        ("mobile data", "Mobile phone data"),
        ("drone", "Drone & Satellite data"),
        ("social media", "Social network / social media data"),
        ("Citizen data", "citizen-generated data"),
        ("sensors", "Sensor & sensor network data"),
        ("spatial data", "Geospatial data"),
        ("ethnographic data", "ethnography"),
        ("thermal camera", "thermal imaging"),
        ("qualitative data", "quantitative data"),
        ("qualitative interviews", "quantitative interview"),
        ("quanlitative interview", "qualitative interviews"),
        ("primary data", "secondary data"),
        ("crowd source", "crowdfunds"),
        ("interviews", "direct interviews"),
        ("surveys", "questionnaire"),
        ("surveys", "baseline survey"),
        ("systems maps", "systems thinking"),
        ("Open data", "open source"),
        ("key informant interviews", "participant interviews"),
        ("project data", "project documents of challenge call project"),
        ("participatory workshops", "consultative workshop"),
        ("radio", "radio mining"),
        ("climate data", "weather data"),
        ("rapid ethnography", "self-ethnography"),
      ])
    + pairs(
      .sdgs,
      [
        ("SDG 1", "SDG 11"),
        ("SDG 1", "SDG 10"),
        ("Life below water", "Life on land"),
        ("2. Zero hunger", "12. Responsible consumption and production"),
      ])
    + pairs(
      .thematicAreas,
      [
        ("climate change", "climate adaptation"),
        ("deforestation", "reforestation"),
        ("agriculture", "aquaculture"),
        ("recycling", "upcycling"),
        ("employment", "unemployment"),
        ("public innovation", "public sector innovation"),
        ("MSMEs", "SMEs"),
        ("urbanization", "sustainable urbanisation"),
        ("youth", "youth empowerment"),
        ("farming", "smart farming"),
        ("gender equality", "gender gap"),
        ("e-waste", "waste"),
        ("digital health", "public health"),
        ("waste management", "solid waste management"),
      ])
}
