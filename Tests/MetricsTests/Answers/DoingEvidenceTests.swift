import Testing

@testable import Facts

@Suite("Who makes an initiative")
struct DoingEvidenceTests {
  private func shows(_ sentence: String, _ term: String, isForm: Bool) -> Bool {
    let text = FoldedText(sentence)
    let folded = FoldedText(term).bytes
    guard let start = text.bytes.indices.first(where: { text.bytes[$0...].starts(with: folded) }) else { return false }
    return DoingEvidence(text, terms: .standard, isForm: isForm, partners: [FoldedText("Ministry of Ports").bytes])
      .shows(start..<(start + folded.count))
  }

  @Test(
    "A lab, its organisation or we as the subject of making or running",
    arguments: [
      ("Last spring we launched a national hackathon on harbours.", "hackathon"),
      ("Our global team has put together a Harbour Toolkit for all labs.", "Toolkit"),
      ("The Accelerator Lab is working with the port to formulate a CityLab task force.", "CityLab"),
      ("UNDP is partnering with the port to develop a suitable playbook.", "playbook"),
      ("The harbour hackathon organized by the UNDP lab drew many people.", "hackathon"),
      ("We worked with two universities on a circular training programme.", "training programme"),
      ("This has aided the port and helped officials experiment with events as part of CityLab.", "CityLab"),
      ("Harbour Studio: is a powerful approach employed by the Accelerator Lab.", "Studio"),
      ("The roadmap was drafted by the Accelerator Lab in one year.", "roadmap"),
      ("People now use the toolkit that the lab had developed for harbours.", "toolkit"),
      ("Nous avons élaboré une feuille de route pour les ports du pays.", "feuille de route"),
      ("En marzo organizamos un hackathon sobre los puertos del sur.", "hackathon"),
    ])
  func made(sentence: String, term: String) {
    #expect(shows(sentence, term, isForm: false))
  }

  @Test(
    "On a form partners and a doer left out count, elsewhere they do not",
    arguments: [
      ("Developing a Harbour Roadmap from the results of the lab's tests.", "Roadmap"),
      ("The bootcamp was implemented for sixty civil servants.", "bootcamp"),
      ("The Ministry of Ports developed a handbook for all harbours.", "handbook"),
      ("The studio approach helped public servants to try new ideas.", "studio"),
    ])
  func onForms(sentence: String, term: String) {
    #expect(shows(sentence, term, isForm: true))
    #expect(!shows(sentence.replacing("lab's ", with: ""), term, isForm: false))
  }

  @Test(
    "Words alone, what was attended, cited, wished for or denied, questions and teasers do not count",
    arguments: [
      ("We learned much about capacity building in the harbours.", "capacity building"),
      ("We participated in a hackathon that the port city ran.", "hackathon"),
      ("We used the handbook of a foundation for the interviews.", "handbook"),
      ("We could develop a toolkit when there is money for it.", "toolkit"),
      ("We will not provide a training programme for the residents.", "training programme"),
      ("Did we develop a toolkit that the port can use?", "toolkit"),
      ("We will release the following blogs: how we built a CityLab.", "CityLab"),
      ("We held a workshop with people from incubators and ports.", "incubators"),
      ("With skills gained in the bootcamp, we developed many new plans.", "bootcamp"),
      ("Changemakers", "Changemakers"),
      ("Here is the AccLab's collective design studio for all harbours.", "studio"),
      ("The work was supported by the port's innovation team and led by our lab.", "innovation team"),
      ("UNDP's support in policies and capacity building can help the port.", "capacity building"),
      ("The lab, through design thinking, capacity building and tests, allowed much.", "capacity building"),
      ("We see many ports setting up innovation units for their staff.", "innovation units"),
      ("We spoke with bodies that have been running hackathons on harbours.", "hackathons"),
      ("We were told by Harbour Support, an incubation centre in the port.", "incubation"),
      ("The port is a partner that can support capacity building later.", "capacity building"),
      ("We created prizes so that innovation champions can act on their own.", "innovation champions"),
    ])
  func words(sentence: String, term: String) {
    #expect(!shows(sentence, term, isForm: true))
  }
}
