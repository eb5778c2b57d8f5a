namespace Personio.Sandbox.Authentication;

/// <summary>Endpoint metadata: what a call must show to be let in.</summary>
/// <param name="Scope">The right its token must carry.</param>
/// <param name="EchoesToken">v1 only: the answer repeats the token in its Authorization header.</param>
internal sealed record AccessRule(ApiGeneration Generation, string Scope, bool EchoesToken = false);
