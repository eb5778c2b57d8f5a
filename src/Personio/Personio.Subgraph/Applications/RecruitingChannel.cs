namespace Personio.Subgraph.Applications;

/// <summary>A way that applications come by, such as a job board.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">What it is called.</param>
public sealed record RecruitingChannel([property: ID] string Id, string? Name);
