import Testing

@testable import Partners

@Suite("Cells that name partners")
struct CellReaderTests {
  @Test(
    "Names of digits and small letters, later names after a joining word, quoted names behind a type",
    arguments: [
      ("Vale Foods, 2scale", ["Vale Foods", "2scale"]),
      ("VTB: Vale Tea Board; and MTB: Mora Tea Board", ["Vale Tea Board", "Mora Tea Board"]),
      ("NGO in Vale Town “Lagoverde”", ["Lagoverde"]),
      ("LAGO: supports the field MORA: gathers data", ["LAGO", "MORA"]),
    ])
  func kinds(_ cell: String, _ expected: [String]) {
    #expect(Fixture.cells.candidates(in: cell).map { $0.name.replacing(#/ \(.*/#, with: "") } == expected)
  }

  static let table: [(cell: String, names: [String])] = [
    // One name
    ("Ministry of Youth Affairs", ["Ministry of Youth Affairs"]),
    ("The Ministry of Health.", ["Ministry of Health"]),
    ("1) Ministry of Transport", ["Ministry of Transport"]),
    ("- le Ministère de la Santé ;", ["Ministère de la Santé"]),
    ("Bluewave", ["Bluewave"]),
    ("Ministry of Foreign Affairs (MFA)", ["Ministry of Foreign Affairs (MFA)"]),
    ("MFA (Ministry of Foreign Affairs)", ["Ministry of Foreign Affairs (MFA)"]),
    ("MFA - Ministry of Foreign Affairs", ["Ministry of Foreign Affairs (MFA)"]),
    ("Ministry of Foreign Affairs - MFA", ["Ministry of Foreign Affairs (MFA)"]),
    ("ESTU, Escuela Superior de Turismo Urbano", ["Escuela Superior de Turismo Urbano (ESTU)"]),
    ("Startup \"Zanaka Vert\"", ["Zanaka Vert"]),
    ("ONG « Terre Vivante »", ["Terre Vivante"]),
    ("Green Lake Bank (https://greenlake.example)", ["Green Lake Bank"]),
    ("Lakeside Museum & Historical Society", ["Lakeside Museum & Historical Society"]),
    ("Rossi and Mara Vale Foundation", ["Rossi and Mara Vale Foundation"]),
    ("Society for Care, Inclusion and Bridges (SCIB)", ["Society for Care, Inclusion and Bridges (SCIB)"]),
    // Commas and "and" inside one name
    ("Ministry of Livestock, Agriculture and Fisheries", ["Ministry of Livestock, Agriculture and Fisheries"]),
    ("Ministry of Tourism, Culture & Arts", ["Ministry of Tourism, Culture & Arts"]),
    ("Ministry of Housing, Habitat and Buildings", ["Ministry of Housing, Habitat and Buildings"]),
    ("Small and Medium Enterprises Development Agency", ["Small and Medium Enterprises Development Agency"]),
    ("National Council of Science and Technology (NACOST)", ["National Council of Science and Technology (NACOST)"]),
    ("Chamber of Commerce and Industry of Vale", ["Chamber of Commerce and Industry of Vale"]),
    ("Children and Youth Development Association", ["Children and Youth Development Association"]),
    (
      "Ministère de l'Agriculture, de l'Élevage et de la Pêche",
      ["Ministère de l'Agriculture, de l'Élevage et de la Pêche"]
    ),
    ("Ministerio de Trabajo, Empleo y Seguridad Social", ["Ministerio de Trabajo, Empleo y Seguridad Social"]),
    ("Ministério da Educação, Ciência e Tecnologia", ["Ministério da Educação, Ciência e Tecnologia"]),
    // Lists
    ("UNCDF, UNIDO, FAO and ILO", ["UNCDF", "UNIDO", "FAO", "ILO"]),
    (
      "Pegasa, Ministry of Agriculture, University of Vale",
      ["Pegasa", "Ministry of Agriculture", "University of Vale"]
    ),
    (
      "Ministry of Economy, State Committee for Science and Technology; National Academy of Sciences",
      ["Ministry of Economy", "State Committee for Science and Technology", "National Academy of Sciences"]
    ),
    (
      "Vale Travel Authority (VTA) and Vale Hotel Association (VHA)",
      ["Vale Travel Authority (VTA)", "Vale Hotel Association (VHA)"]
    ),
    ("Mapa Vale & Mapa Inc", ["Mapa Vale", "Mapa Inc"]),
    ("Ministry of Environment & Ministry of Livestock", ["Ministry of Environment", "Ministry of Livestock"]),
    ("Ministry of Tourism/National Tourism Institute", ["Ministry of Tourism", "National Tourism Institute"]),
    ("City of Vale and the State Chemistry High School", ["City of Vale", "State Chemistry High School"]),
    ("1. Nippo Mora 2. Vale Tourism Board 3. ILO", ["Nippo Mora", "Vale Tourism Board", "ILO"]),
    ("• Lago Azul • Casa Verde", ["Lago Azul", "Casa Verde"]),
    ("- Ministry of Water - VALECO - Ministry of Justice", ["Ministry of Water", "VALECO", "Ministry of Justice"]),
    ("EcoAltura, 700RPM, Casa Verde, among others", ["EcoAltura", "700RPM", "Casa Verde"]),
    (
      "Universidad de Vale, Fundación Lago y Municipalidad de Mora",
      ["Universidad de Vale", "Fundación Lago", "Municipalidad de Mora"]
    ),
    ("Mairie de Vale, Université de Mora et ONG", ["Mairie de Vale", "Université de Mora", "ONG"]),
    // Nothing between the names
    (
      "Ministry of Environmental Protection and Agriculture Ministry of Justice",
      ["Ministry of Environmental Protection and Agriculture", "Ministry of Justice"]
    ),
    ("Vale City Municipality Mora City Municipality", ["Vale City Municipality", "Mora City Municipality"]),
    (
      "Innovation Center (Ministry of Planning) Agency for Export (Ministry of Trade)",
      ["Innovation Center", "Agency for Export"]
    ),
    (
      "Vale Fine Arts University Urban Planning Research Center",
      ["Vale Fine Arts University Urban Planning Research Center"]
    ),
    // Shared head nouns
    ("Adora, Bishet and Bahira municipalities", ["Adora Municipality", "Bishet Municipality", "Bahira Municipality"]),
    (
      "Municipalities of Santa Lia, Reyna and Ribera",
      ["Municipality of Santa Lia", "Municipality of Reyna", "Municipality of Ribera"]
    ),
    ("Ministries of Health and Education", ["Ministry of Health", "Ministry of Education"]),
    ("LECI and MES Foundations", ["LECI Foundation", "MES Foundation"]),
    ("Municipalities: Kumora, Centala", ["Municipality of Kumora", "Municipality of Centala"]),
    // Headers and labels
    ("Startups (Co-Amara, Prado Vale, Thrive Mora)", ["Co-Amara", "Prado Vale", "Thrive Mora"]),
    ("Incubators such as Casa Vale and Lago Lab", ["Casa Vale", "Lago Lab"]),
    (
      "Academia partners: (1) University of Vale, (2) University of Mora", ["University of Vale", "University of Mora"]
    ),
    (
      "National Government: Ministry of Environment & Ministry of Livestock",
      ["Ministry of Environment", "Ministry of Livestock"]
    ),
    ("UNDP: Vale compost", ["Vale compost"]),
    // Sector, parent, description
    ("National Tea Agency, Ministry of Trade – Government", ["National Tea Agency, Ministry of Trade"]),
    ("University of Vale, Public sector (carries out studies)", ["University of Vale"]),
    ("Vale University: Department of Urban Planning", ["Vale University, Department of Urban Planning"]),
    ("Lago Azul – local NGO and implementing partner", ["Lago Azul"]),
    ("Vale Tea Council (NGO) - helps with training", ["Vale Tea Council"]),
    ("National Tea Board, under the Ministry of Trade", ["National Tea Board"]),
    ("The main national partner is the Ministry of Family.", ["Ministry of Family"]),
    ("Lago Foundation which is a social enterprise", ["Lago Foundation"]),
    ("Green Network This Network is one of the key partners", ["Green Network"]),
    ("Ministry of Local Government- is the ministry that governs markets", ["Ministry of Local Government"]),
    // Groups and denials
    ("Local NGOs", ["Local NGOs"]),
    ("Various NGOs and social media influencers", ["NGOs", "social media influencers"]),
    (
      "Government, academia, private sector and civil society",
      ["Government", "academia", "private sector", "civil society"]
    ),
    ("N/A", []),
    ("None for this trial", []),
    ("RAS", []),
    ("aucun partenaire", []),
    ("No aplica", []),
    ("Nenhum", []),
  ]

  @Test("A cell gives its names", arguments: table.indices)
  func names(_ index: Int) {
    let (cell, names) = Self.table[index]
    #expect(Fixture.names(cell) == names, "\(cell)")
  }

  @Test("A cell of marks alone names nobody", arguments: ["", "-", "…", "()", "((", "\u{FFFD}", "1.", "& and ,"])
  func marks(_ cell: String) {
    #expect(Fixture.names(cell) == [])
  }
}
