import Lookups
import Testing
import Vocabulary

@Suite("The compiled-in lists")
struct TermListTests {
  @Test("Spellings of one thing count as one", arguments: Pair.merging)
  func merges(pair: Pair) throws {
    let left = Vocabulary.standard[pair.dimension].term(for: pair.left)
    let right = Vocabulary.standard[pair.dimension].term(for: pair.right)
    #expect(try #require(left).id == #require(right).id)
  }

  @Test("Different things are never counted as one", arguments: Pair.separate)
  func keepsApart(pair: Pair) throws {
    let left = Vocabulary.standard[pair.dimension].term(for: pair.left)
    let right = Vocabulary.standard[pair.dimension].term(for: pair.right)
    #expect(try #require(left).id != #require(right).id)
  }

  @Test("More than fifty pairs of each kind beside the given ones are held")
  func tableSizes() {
    #expect(Pair.merging.count >= 55)
    #expect(Pair.separate.count >= 54)
  }

  @Test("Every method stands in its family", arguments: Families.methods)
  func families(family: String, labels: [String]) {
    let list = Vocabulary.standard.methods
    #expect(labels.map { list.term(for: $0)?.category } == labels.map { _ in family })
  }

  @Test("The families of the core list hold its 37 labels and no other")
  func coreList() {
    let core = Vocabulary.standard.methods.terms.filter { $0.marks.contains("core") }
    let named = Families.methods.flatMap(\.1).compactMap { Vocabulary.standard.methods.term(for: $0) }
    #expect(Set(core.map(\.id)).subtracting(named.map(\.id)).isEmpty)
    #expect(core.count == 37)
  }

  @Test("Every data source stands in its class", arguments: Families.dataSources)
  func classes(name: String, labels: [String]) {
    let list = Vocabulary.standard.dataSources
    #expect(labels.map { list.term(for: $0)?.category } == labels.map { _ in name })
  }

  @Test("Eleven boxes of the first form are the strict new sources of data")
  func strictNewData() {
    let strict = Vocabulary.standard.dataSources.terms.filter { $0.marks.contains("new-strict") }
    #expect(
      strict.map(\.id) == [
        "automated-language-processing-transcription-data", "big-raw-data", "citizen-data", "drone-satellite-data",
        "financial-transaction-data", "geospatial-data", "mobile-phone-data", "open-data", "sensor-sensor-network-data",
        "social-network-social-media-data", "spatiotemporal-data",
      ])
  }

  @Test("The wide new sources are the digital and citizen-made classes and open data")
  func wideNewData() {
    let terms = Vocabulary.standard.dataSources.terms
    let wide = terms.filter { $0.marks.contains("new-wide") }.map(\.id)
    let expected = terms.filter { ["new-digital", "citizen-generated"].contains($0.category) || $0.id == "open-data" }
    #expect(wide == expected.map(\.id))
  }

  @Test("The year of a label outside the core list is that of its mark")
  func addedIn() {
    let methods = Vocabulary.standard.methods
    #expect(methods.term(id: "ethics")?.addedIn == 2024)
    #expect(methods.term(id: "foresight")?.addedIn == nil)
  }

  @Test("A goal carries its labels in four languages and the address of the United Nations")
  func goal() throws {
    let goal = try #require(Vocabulary.standard.sdgs.term(for: "4. Quality education"))
    #expect(goal.id == "sdg-4")
    #expect(goal.label == "Quality education")
    #expect(
      goal.translations == [
        .french: "Éducation de qualité", .spanish: "Educación de calidad", .portuguese: "Educação de qualidade",
      ])
    #expect(goal.uri == "http://metadata.un.org/sdg/4")
    #expect(goal.place == Place(file: "sdgs.csv", line: 5))
    #expect(goal.origin == .compiledIn)
  }
}

/// Families of methods and classes of data sources as the indicators define them.
enum Families {
  static let methods: [(String, [String])] = [
    (
      "participatory",
      [
        "Collective Intelligence", "Co-creation", "Participatory Design", "Crowdsourcing", "Citizen Science",
        "Crowdfunding", "Hackathons", "(Community) Asset Mapping", "Micro Narratives", "art of hosting",
      ]
    ),
    (
      "experimental",
      [
        "Randomized Controlled Trials", "Prototyping", "Pilots", "Proof of concept", "Minimal Viable Product (MVP)",
        "Regulatory Sandboxes", "experimentation",
      ]
    ),
    ("anticipatory", ["Foresight", "Horizon Scanning", "Future Analysis", "Anticipatory Regulation"]),
    (
      "data-driven",
      [
        "Artificial Intelligence/Machine Learning", "Data Visualisation", "Social Media Analysis",
        "Social Network Analysis", "Data Ethography", "data analysis", "data collection",
      ]
    ),
    (
      "systems",
      [
        "System Thinking", "Sensemaking", "Visual Thinking & Mapping", "Solutions Mapping", "solution mapping",
        "system innovation",
      ]
    ),
    (
      "human-centred",
      [
        "Human Centered Design", "Design Thinking", "Ethnography", "Design Sprints", "Behavioral Insights",
        "Positive Deviance", "behavioural science", "persona's", "story telling",
      ]
    ),
    (
      "other",
      [
        "Smart Cities", "Gamification", "Reverse Engineering", "partnerships", "facilitation", "explore",
        "innovation challenges", "brainstorming", "scaling", "situational awareness", "open sourcing", "peacebuilding",
        "ethics", "measurement", "tactical urbanism",
      ]
    ),
  ]

  static let dataSources: [(String, [String])] = [
    (
      "new-digital",
      [
        "Social network / social media data", "social media", "Mobile phone data", "mobile data", "Geospatial data",
        "spatial data", "Spatiotemporal data", "drone", "Drone & Satellite data", "Big & Raw data",
        "Sensor & sensor network data", "sensors", "Financial transaction data",
        "Automated language processing / transcription data", "tracking data", "app data", "open access app",
        "google analytics", "google map", "webpage analytics", "georeferencing", "artificial intelligence",
        "user reviews", "climate data", "weather data", "hygrometer data", "smart wi-fi generated data",
        "networks service provider data", "remote sensing", "thermal camera", "microwave internet", "biometric data",
        "infrastructure geolocation data", "radio mining", "iot sensor data", "satellite data",
        "unstructured data in textual format", "real-time labor market data", "data from platform", "blockchain",
        "alternative credit risk assessment", "pocomas data",
      ]
    ),
    (
      "citizen-generated",
      [
        "Citizen data", "citizen-generated data", "crowd source", "crowdsourced photos", "crowdfunds",
        "waste collectors' collective intelligence", "cash for data", "micronarratives", "voxpop",
        "citizen experiences", "community-sourced data", "ancestral knowledge", "photo documentations",
        "public opinion data", "rapid listening",
      ]
    ),
    (
      "interview",
      [
        "interviews", "in-depth interviews", "deep interviews", "direct interviews", "qualitative interviews",
        "key informant interviews", "non-structured interviews", "participant interviews", "quanlitative interview",
        "informal conversations", "career counselling", "trayectorias de vida",
        "user interviews and ethnographic observations",
      ]
    ),
    (
      "survey-count",
      [
        "survey", "surveys", "baseline survey", "customer satisfaction surveys", "questionnaire",
        "waste counting and sorting", "weighing households waste", "gravimetric analysis", "walkthrough audits",
      ]
    ),
    (
      "observation-ethnography",
      [
        "observation", "participatory observation", "ethnographic data", "ethnography", "rapid ethnography",
        "self-ethnography", "user journeys", "diaries", "cultural probe", "shadow mapping", "emotions", "personas",
        "social understanding", "reflections and learning logs", "field ecological data",
      ]
    ),
    (
      "group-session",
      ["focus group", "consultative workshop", "participatory workshops", "insights from co-creation workshops"]
    ),
    (
      "official-secondary",
      [
        "Open data", "socioeconomic data", "official government data", "government and administrative data",
        "administrative records", "census data", "policy, regulation and laws", "written policies",
        "literature review and grey documents analysis", "academic literature", "secondary data",
        "scientific research", "publications - journals, academic papers", "external reports and studies",
        "business data", "business profiles", "business investment", "financial data",
        "financial reports from donors and partners", "project data", "project documents of challenge call project",
        "evaluation reports of challenge call project", "impact evaluations of challenge call project",
        "technology hub reports", "market intelligence", "press", "trend watchers news", "communicational pieces",
        "energy communities experiences publications", "economic modelling", "hydrological data",
        "challenge completion data", "gender and social data", "rct data", "solar pv simulation", "proxy variables",
        "radio",
      ]
    ),
    (
      "generic",
      [
        "primary data", "qualitative data", "quantitative data", "quantitative and qualitative data", "digital",
        "platform", "open source", "n/a",
      ]
    ),
    (
      "method-like",
      [
        "collective intelligence", "experiments", "stakeholder engagement", "prototyping", "co-creation",
        "issue mapping", "visual mapping", "mentoring", "design thinking", "behavioral insights", "a/b testing",
        "hackathon", "pilot", "sensemaking", "social cartography", "theory u", "presencing", "continuous feedback",
      ]
    ),
  ]
}
