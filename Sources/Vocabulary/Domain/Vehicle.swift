/// A vehicle through which public servants learn or try innovation.
public enum Vehicle: String, Sendable, Hashable, CaseIterable {
  /// An innovation studio.
  case studio
  /// A playbook.
  case playbook
  /// A toolkit, handbook, guidebook or manual.
  case toolkit
  /// A city, urban or living lab.
  case cityLab = "citylab"
  /// A policy, government or innovation lab.
  case policyLab = "policy_lab"
  /// A sandbox, the method Regulatory Sandboxes included.
  case sandbox
  /// An innovation challenge, call for solutions or hackathon.
  case challenge
  /// Training in the narrow sense, a curriculum, boot camps and master classes.
  case training
  /// An incubator or accelerator programme.
  case incubator
  /// A community of practice or a task force.
  case community
  /// A network or group of innovation champions.
  case champions
  /// Systemic design, by which a lab works on a system as a whole.
  case systemicDesign = "systemic_design"
  /// A framework or index that measures innovation.
  case measuringFramework = "measuring_framework"
  /// A roadmap.
  case roadmap
  /// A unit for innovation inside an institution.
  case innovationUnit = "innovation_unit"
  /// A market or hub set up as an experiment.
  case marketExperiment = "market_experiment"
}
