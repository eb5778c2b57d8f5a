using Personio.Client.Recruiting;

namespace Personio.Subgraph.Applications;

/// <summary>What became of entering an application.</summary>
/// <param name="Application">The application, read back; null without errors where it was entered and Personio does not list it yet.</param>
public sealed record CreateApplicationPayload(Application? Application);
