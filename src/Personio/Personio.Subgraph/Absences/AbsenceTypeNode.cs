using Personio.Client.Absences;

namespace Personio.Subgraph.Absences;

[ObjectType<AbsenceType>, Key("id")]
public static partial class AbsenceTypeNode;
