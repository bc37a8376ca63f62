/// Partners.
enum Partners {}
