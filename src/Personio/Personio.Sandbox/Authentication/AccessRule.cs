using Personio.Sandbox.V2;

namespace Personio.Sandbox.Authentication;

/// <summary>Endpoint metadata: what a call must show to be let in.</summary>
/// <param name="Scope">The right its token must carry; null where Personio documents none and any token will do.</param>
/// <param name="EchoesToken">v1 only: the answer repeats the token in its Authorization header.</param>
internal sealed record AccessRule(ApiGeneration Generation, string? Scope, bool EchoesToken = false)
{
    /// <summary>A second right that the token must carry as well.</summary>
    public string? AlsoScope { get; init; }

    /// <summary>What v2 answers to a token without the right: Personio's services do not agree on one status.</summary>
    public V2Problem Refusal { get; init; } = V2Problem.Forbidden;

    public bool IsSatisfiedBy(IReadOnlySet<string> scopes)
        => (Scope is null || scopes.Contains(Scope)) && (AlsoScope is null || scopes.Contains(AlsoScope));
}
