using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Candidates;

/// <summary>What candidates weigh.</summary>
internal static class CandidateCost
{
    /// <summary>The candidate of an application: a call where more is selected than the application holds, which lists seldom do.</summary>
    public const double OfApplication = UpstreamCost.Call / 4;
}
